/*
 * The page: takes a file, gives it to the queue, and shows what the posts say together. It runs from
 * the disk as it is, and its content-security policy lets it talk to nobody.
 */
import { defineElements } from 'delight-detector/element'
import { summaryOf } from './summary'

const at = <Kind extends HTMLElement>(selector: string): Kind =>
  document.querySelector<Kind>(selector)!

// The worker is inside the page, so that one file is all that somebody needs.
const source = new Blob([at('#worker').textContent ?? ''], { type: 'text/javascript' })
const workerUrl = URL.createObjectURL(source)
defineElements({ worker: () => new Worker(workerUrl) })

const queue = at<HTMLElementTagNameMap['delight-queue']>('delight-queue')
const message = at('#message')
const summary = at('#summary')
const audit = at('#audit')
const audited = at('#audited')

async function open(file: File): Promise<void> {
  say('')
  summary.hidden = audit.hidden = true
  audited.textContent = ''
  try {
    const { unread } = await queue.load(file)
    summary.replaceChildren(...summaryOf(await queue.report(), unread))
    summary.hidden = audit.hidden = false
  } catch (error) {
    say(wordsOf(error))
  }
}

async function measureLabels(): Promise<void> {
  if (!queue.audit) return
  try {
    const { tails, labels } = await queue.auditReport()
    const share = ({ share: s, low, high }: typeof tails.outraged): string =>
      `${(100 * s).toFixed(1)} % (${(100 * low).toFixed(1)} – ${(100 * high).toFixed(1)} %)`
    audited.textContent = `By ${labels} labels: outraged ${share(tails.outraged)}, delighted ${share(tails.delighted)}.`
  } catch {
    audited.textContent = 'A few more labels, and the shares can be estimated from them.'
  }
}

function say(words: string): void {
  message.textContent = words
  message.hidden = words === ''
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

at<HTMLInputElement>('#file').addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? []
  if (file) open(file)
})
addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('dragged')
})
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dragged')
})
addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('dragged')
  const [file] = event.dataTransfer?.files ?? []
  if (file) open(file)
})
queue.addEventListener('delight-label', measureLabels)
at<HTMLFormElement>('#audit form').addEventListener('submit', (event) => {
  event.preventDefault()
  queue
    .startAudit({ labels: at<HTMLInputElement>('#labels').valueAsNumber })
    .then(measureLabels)
    .catch((error: unknown) => say(wordsOf(error)))
})
