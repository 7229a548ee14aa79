"""Measures FAISS on the same files, one thread: faiss_search.py BANK QUERIES KIND ROUNDS; prints JSON.

KIND is flat (IndexBinaryFlat) or multihash (IndexBinaryMultiHash, 16 tables of 16 bits, one bit
turned in each), as python-threatexchange uses it. range_search is strict: 32 finds up to 31.
"""
import json
import sys
import time

import faiss
import numpy

bank_file, query_file, kind, rounds = sys.argv[1:5]
faiss.omp_set_num_threads(1)
bank = numpy.fromfile(bank_file, dtype=numpy.uint8).reshape(-1, 32)
queries = numpy.fromfile(query_file, dtype=numpy.uint8).reshape(-1, 32)

begun = time.process_time()
if kind == "flat":
    index = faiss.IndexBinaryFlat(256)
else:
    index = faiss.IndexBinaryMultiHash(256, 16, 16)
    index.nflip = 1
index.add(bank)
build = 1000 * (time.process_time() - begun)


def search_all():
    times, found = [], 0
    for i in range(len(queries)):
        begun = time.process_time()
        limits, _, _ = index.range_search(queries[i : i + 1], 32)
        times.append(1000 * (time.process_time() - begun))
        found += int(limits[1])
    times.sort()
    return found, {
        "perSecond": 1000 * len(times) / sum(times),
        "p50": times[len(times) // 2],
        "p99": times[int(0.99 * (len(times) - 1))],
        "most": times[-1],
    }


def search_at_once():
    begun = time.process_time()
    index.range_search(queries, 32)
    return len(queries) / (time.process_time() - begun)


found, _ = search_all()
print(
    json.dumps(
        {
            "build": build,
            "found": found,
            "options": faiss.get_compile_options().strip(),
            "version": faiss.__version__,
            "atOnce": sorted(search_at_once() for _ in range(int(rounds)))[int(rounds) // 2],
            "rounds": [search_all()[1] for _ in range(int(rounds))],
        }
    )
)
