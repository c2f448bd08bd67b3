export const id = 2887;
export const ids = [2887];
export const modules = {

/***/ 32887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  digestOverThreads: () => (/* binding */ digestOverThreads)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/cancelled.js
var cancelled = __webpack_require__(69787);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/storage/problems.js
var problems = __webpack_require__(57176);
;// CONCATENATED MODULE: ./build/storage/digest-pool.js
/** The threads that take digests, seen from the thread that asks. What is said between them is in digest-worker.ts. */




/** @param home  the folder of the doors */
function startDigestWorkers(home, count) {
    const started = Array.from({ length: count }, () => startWorker(home));
    return {
        list: started.map(({ worker }) => worker),
        close: async (why) => {
            await Promise.all(started.map(({ close }) => close(why)));
        },
    };
}
function startWorker(home) {
    const thread = new external_node_worker_threads_.Worker((0,external_node_path_.join)(home, "worker.js"), { workerData: { work: "digest" } });
    // Answers come in the order of the requests, so the first that waits is meant.
    const waiting = [];
    let over;
    const giveUp = (why) => {
        over ??= why;
        for (const { reject } of waiting.splice(0))
            reject(over);
    };
    thread.on("message", (answer) => {
        const first = waiting.shift();
        if (answer.kind === "failed")
            first?.reject((0,problems/* readProblem */.K)(Object.assign(new Error(answer.message), { code: answer.errno }), answer.path));
        else
            first?.resolve(answer);
    });
    thread.on("error", (error) => giveUp((0,errors/* unexpected */.os)(error)));
    thread.on("exit", () => giveUp((0,errors/* unexpected */.os)(new Error("a hashing thread ended early"))));
    const ask = (request) => new Promise((resolve, reject) => {
        if (over)
            return reject(over);
        waiting.push({ resolve, reject });
        thread.postMessage(request);
    });
    const worker = {
        digestBatch: async (paths, below) => {
            const answer = await ask({ kind: "batch", paths, below });
            return answer.kind === "digests" ? answer.digests : [];
        },
        begin: (algorithm) => thread.postMessage({ kind: "begin", algorithm }),
        update: async (chunk) => {
            await ask({ kind: "update", chunk });
        },
        end: async () => {
            const answer = await ask({ kind: "end" });
            return answer.kind === "digest" ? answer.hex : "";
        },
    };
    const close = async (why) => {
        if (why)
            giveUp(why);
        await thread.terminate();
    };
    return { worker, close };
}

// EXTERNAL MODULE: ./build/storage/lanes.js
var lanes = __webpack_require__(98961);
// EXTERNAL MODULE: ./build/storage/read-whole.js
var read_whole = __webpack_require__(91606);
;// CONCATENATED MODULE: ./build/storage/digest-threads.js
/** Digests over worker threads: many small files are dealt out in batches, a large one gets a thread for each digest. */





const largeFileBytes = 64 * 2 ** 20;
const chunksInFlight = 4;
const mostWorkers = 8;
const mostFilesPerBatch = 200;
/**
 * @returns the digests in the order of `paths`
 * @throws Problem  as digestFiles; all threads have ended then
 */
async function digestOverThreads(paths, count, options) {
    const workers = startDigestWorkers(options.home, Math.min(Math.max(2, paths.length), (0,external_node_os_.availableParallelism)(), mostWorkers));
    const doing = `hashing ${paths[0] ?? ""}`;
    const stop = () => void workers.close((0,cancelled/* cancelled */.K)(doing));
    options.signal?.addEventListener("abort", stop, { once: true });
    try {
        (0,cancelled/* stopIfCancelled */.F)(options.signal, doing);
        const digests = await digestSmall(paths, workers.list, count);
        const large = [...digests.keys()].filter((at) => digests[at] === undefined);
        const pairs = Math.floor(workers.list.length / 2);
        await (0,lanes/* inLanes */.L)(pairs, large.length, async (index, lane) => {
            const [forMd5, forSha256] = workers.list.slice(2 * lane);
            const at = large[index];
            digests[at] = await digestLarge(paths[at], [forMd5, forSha256], count, options);
        });
        return digests;
    }
    finally {
        options.signal?.removeEventListener("abort", stop);
        await workers.close();
    }
}
/** Digests all but the large files, whose places stay undefined. */
async function digestSmall(paths, workers, count) {
    const digests = new Array(paths.length).fill(undefined);
    const perBatch = Math.min(mostFilesPerBatch, Math.ceil(paths.length / (4 * workers.length)));
    await (0,lanes/* inLanes */.L)(workers.length, Math.ceil(paths.length / perBatch), async (index, lane) => {
        const begin = index * perBatch;
        const batch = await workers[lane].digestBatch(paths.slice(begin, begin + perBatch), largeFileBytes);
        for (const [position, digest] of batch.entries()) {
            digests[begin + position] = digest;
            if (digest !== undefined)
                count(digest.size, 1);
        }
    });
    return digests;
}
/** One large file: this thread reads into shared memory, one thread takes the md5 of it and another the sha256. */
async function digestLarge(path, [forMd5, forSha256], count, { files, signal }) {
    const slots = Array.from({ length: chunksInFlight }, () => new Uint8Array(new SharedArrayBuffer(read_whole/* chunkBytes */.n)));
    const busy = slots.map(() => Promise.resolve());
    forMd5.begin("md5");
    forSha256.begin("sha256");
    let turn = 0;
    const size = await (0,read_whole/* readWhole */.o)(path, files, signal, async (handle) => {
        const slot = turn++ % chunksInFlight;
        await busy[slot];
        const { bytesRead } = await handle.read(slots[slot], 0, read_whole/* chunkBytes */.n);
        if (bytesRead > 0) {
            const chunk = slots[slot].subarray(0, bytesRead);
            busy[slot] = Promise.all([forMd5.update(chunk), forSha256.update(chunk)]);
            // Awaited when the slot's turn comes again, or by end() below: a failure before that is not unhandled.
            busy[slot].catch(() => { });
        }
        count(bytesRead, 0);
        return bytesRead;
    });
    const [md5, sha256] = await Promise.all([forMd5.end(), forSha256.end()]);
    count(0, 1);
    return { size, md5, sha256 };
}


/***/ })

};
