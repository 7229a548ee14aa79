/**
 * Aborts at SIGTERM, SIGINT or SIGHUP. A second interrupt from the keyboard ends the process at once;
 * the others may come twice for one stop, from a process group and from the parent.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted && signal === 'SIGINT') process.exit(130);
      stop.abort(new Error('the service is stopping'));
    });
  }
  return stop.signal;
}
