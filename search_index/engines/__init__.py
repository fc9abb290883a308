"""One file per search engine, each declaring its EngineKind; one suite of tests runs against all of them."""
