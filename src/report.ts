export { toCsv } from './report/csv'
export { type HtmlOptions, toHtml } from './report/html'
export { type TerminalOptions, toTerminal } from './report/terminal'
