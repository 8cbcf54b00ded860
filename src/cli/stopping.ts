/** What Ctrl-C and a plain kill send. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

const undone = new Set<() => void>()

/**
 * Has something undone where the process is told to stop, such as a file half-written removed. The process then
 * ends by the signal all the same, so that whoever started it sees why (130 and 143 in a shell).
 *
 * @param undo has to do it at once: nothing runs after it
 * @returns what to call when there is nothing more to undo
 */
export function whenStopped(undo: () => void): () => void {
  if (undone.size === 0) for (const signal of SIGNALS) process.on(signal, stop)
  undone.add(undo)
  return () => {
    if (undone.delete(undo) && undone.size === 0) {
      for (const signal of SIGNALS) process.off(signal, stop)
    }
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const undo of undone) {
    try {
      undo()
    } catch {
      // What cannot be undone keeps nothing else from being so.
    }
  }
  undone.clear()
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}
