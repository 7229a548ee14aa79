"""Communities with igraph, for comparison: python3 communities-igraph.py ACCOUNTS EDGES"""

import array
import json
import pathlib
import random
import resource
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "peers"))
import igraph

pairs = array.array("I")
with open(sys.argv[2], "rb") as file:
    pairs.frombytes(file.read())
edges = memoryview(array.array("q", pairs)).cast("B").cast("q", [len(pairs) // 2, 2])
start = time.perf_counter()
graph = igraph.Graph(n=int(sys.argv[1]), edges=edges)
build = time.perf_counter() - start

found = []
for iterations in (1, 2):
    random.seed(1)
    start = time.perf_counter()
    communities = graph.community_leiden(objective_function="modularity", n_iterations=iterations)
    seconds = time.perf_counter() - start
    found.append(
        {"seconds": seconds, "modularity": communities.modularity, "communities": len(communities)}
    )
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"version": igraph.__version__, "build": build, "found": found, "peakMb": peak}))
