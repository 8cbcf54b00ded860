import { loadPeer, type Peer } from './peers.ts'

/**
 * One peer in a process of its own, since some of them slow down all that runs beside them: answers
 * each message of texts with their scores, or with what is missing.
 */
let peer: Peer | null = null

process.on('message', (texts: readonly string[]) => {
  try {
    peer ??= loadPeer(process.argv[2] as string)
    const { score } = peer
    process.send?.({ scores: texts.map((text) => score(text)) })
  } catch (error) {
    process.send?.({ missing: (error as Error).message.split('\n')[0] })
  }
})
