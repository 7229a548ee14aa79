"""Reads a bank from a running service with the real clients of the package "threatexchange".

Arguments: the address of the service, the partner's number, its key. Prints one JSON object:
what each client holds in the end, and the status of each hash as StopNCII's client saw it.
"""

import json
import sys

from threatexchange.exchanges.clients.fb_threatexchange.api import ThreatExchangeAPI
from threatexchange.exchanges.clients.stopncii.api import StopNCIIAPI
from threatexchange.exchanges.collab_config import CollaborationConfigBase
from threatexchange.exchanges.impl.fb_threatexchange_api import (
    FBThreatExchangeCollabConfig,
    FBThreatExchangeSignalExchangeAPI,
)
from threatexchange.exchanges.impl.stop_ncii_api import (
    StopNCIICredentials,
    StopNCIISignalExchangeAPI,
)

address, group, key = sys.argv[1:]


def fetch(api):
    """Everything, page by page, as the command line of the package keeps it."""
    held = {}
    pages = 0
    for delta in api.fetch_iter([], None):
        type(api).naive_fetch_merge(held, delta.updates)
        pages += 1
    return {"held": sorted(f"{kind}:{value}" for kind, value in held), "pages": pages}


stopncii = StopNCIISignalExchangeAPI.for_collab(
    CollaborationConfigBase(name="shared", api="stop_ncii", enabled=True),
    StopNCIICredentials(
        fetch_function_key=key,
        subscription_key="any",
        base_url_override=f"{address}/share/stopncii/v1",
    ),
)
threatexchange = FBThreatExchangeSignalExchangeAPI(
    ThreatExchangeAPI(
        f"{group}|{key}", endpoint_override=f"{address}/share/threatexchange"
    ),
    FBThreatExchangeCollabConfig(
        name="shared", enabled=True, privacy_group=int(group)
    ),
)
client = StopNCIIAPI("any", key, base_url_override=f"{address}/share/stopncii/v1")
statuses = {
    record.hashValue: record.hashStatus.value
    for page in client.fetch_hashes_iter()
    for record in page.hashRecords
}
print(
    json.dumps(
        {
            "stopncii": fetch(stopncii),
            "threatexchange": fetch(threatexchange),
            "statuses": statuses,
        }
    )
)
