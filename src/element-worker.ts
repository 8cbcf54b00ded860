import { type Port, serve } from './element/session'

/* Runs in a web worker: reads, classifies and explains posts for the elements of a page. */
serve(globalThis as unknown as Port)
