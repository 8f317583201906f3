/**
 * Runs in the process of a demonstration's own Setu before anything of Setu does: whenever its parent sends a number, the clock of that process is
 * so many milliseconds ahead. It is handed over as text, so it must not refer to anything outside itself. Setu knows nothing of it and has
 * no way to move its clock.
 */
const followParent = (): void => {
  const Real = Date;
  let aheadMs = 0;
  const now = (): number => Real.now() + aheadMs;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as object,
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  process.on('message', (ahead: number) => {
    aheadMs = ahead;
    process.send!(ahead);
  });
  process.channel?.unref();
};

/** For `node --import`: the process that is started so, with an IPC channel, has the clock that its parent gives it. */
export const MOVED_CLOCK = `data:text/javascript,${encodeURIComponent(`(${followParent.toString()})()`)}`;
