import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const PICTURES = new URL('pictures/', import.meta.url).pathname
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page did that it should not: the tests expect nothing here. */
export interface Watched {
  readonly page: Page
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: string[]
  /** Requests for anything but the page itself, its own server's files and its own blobs. */
  readonly requests: string[]
}

/** Opens a file in a fresh page, watched from its first byte on. */
export function openFile(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  return openPage(browser, `file://${path}`, options)
}

/** Opens an address in a fresh page, watched from its first byte on. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  context.on('request', (request) => {
    const own = url.startsWith('file:') ? request.url() === url : request.url().startsWith(url)
    if (!own && !/^(blob|data):/.test(request.url())) requests.push(request.url())
  })
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  return { page, complaints, requests }
}

/** The longest task that the page has observed, in milliseconds; 0 where none took 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  )
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** How long tasks of the page's main thread took at most, in milliseconds. */
export interface Longest {
  /** By the page's own clock: what its user feels, waiting for other processes included. */
  readonly observed: number
  /** Work alone, which does not hang on how busy the machine is. */
  readonly work: number
}

/** Does something with a page, and tells the longest task meanwhile. */
export async function longestDuring(page: Page, action: () => Promise<void>): Promise<Longest> {
  await page.evaluate(() => {
    ;(globalThis as unknown as { longTasks: number[] }).longTasks.length = 0
  })
  const browser = page.context().browser() as Browser
  await browser.startTracing(page, { categories: ['toplevel'] })
  await action()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  )
  const tasks = traceEvents.filter((event) => event.dur && mains.has(thread(event)))
  if (tasks.length === 0) throw new Error('expected tasks in the trace, got none')
  const work = tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0)
  return { observed: await longestTask(page), work }
}

/** Drops a file on the page as a desktop does, without the page's help. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 400, data })
  }
  await session.detach()
}

/** What axe finds wrong, as "rule: places". */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    interface Found {
      readonly id: string
      readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`).join('; ')}`,
    )
  })
}

/** Keeps a picture of the page, all of it, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true })
}
