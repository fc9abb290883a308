"""One file per points layout and policy; the form's own layout decides which applies."""
