"""The configuration file of a searchd that holds one shard and can search all of them."""

from pathlib import Path

from search_index.engines._sphinx_rows import FIELDS, LONG_NUMBERS, NUMBERS, ROOM, SETS, STRINGS
from search_index.engines._sphinx_server import Address

# Hosts ask one another by searchd's own protocol, so many ports above the one for SphinxQL: 9306 and 9312 as is usual.
_BETWEEN_HOSTS = 6

# binlog_flush = 2: every commit is handed to the system. 1 promises more, but with it Sphinx 2.2.11 wrote nothing and
# lost every commit when killed.
_SHARD = """\
index {name}
{{
    type = rt
    path = {folder}/{name}
    rt_mem_limit = 128M
    dict = keywords
    charset_table = 0..9, a..z
{columns}
}}
"""
_EVERYWHERE = """\
index {name}
{{
    type = distributed
{parts}
}}
"""
_SEARCHD = """\
searchd
{{
    listen = {listen}:{port}:mysql41
    listen = {listen}:{between}
    pid_file = {folder}/searchd.pid
    log = {folder}/searchd.log
    binlog_path = {folder}
    binlog_flush = 2
    collation_server = binary
}}
"""


def configuration(address: Address, number: int, folder: Path, listen: str = "0.0.0.0") -> str:  # noqa: S104
    """Return the file for the host of that number in the address, its data in a folder. Sphinx 2.2 and Manticore."""
    own = address.hosts[number]
    columns = [f"    rt_field = {name}" for name in FIELDS]
    columns += [f"    rt_attr_string = {name}" for name in STRINGS]
    columns += [f"    rt_attr_uint = {name}" for name in NUMBERS]
    columns += [f"    rt_attr_bigint = {name}" for name in (*LONG_NUMBERS, *ROOM)]
    columns += [f"    rt_attr_multi_64 = {name}" for name in SETS]
    parts = [
        f"    local = {address.shard}"
        if host == own
        else f"    agent = {host.name}:{host.port + _BETWEEN_HOSTS}:{address.shard}"
        for host in address.hosts
    ]
    return "\n".join(
        (
            _SHARD.format(name=address.shard, folder=folder, columns="\n".join(columns)),
            _EVERYWHERE.format(name=address.everywhere, parts="\n".join(parts)),
            _SEARCHD.format(listen=listen, port=own.port, between=own.port + _BETWEEN_HOSTS, folder=folder),
        )
    )
