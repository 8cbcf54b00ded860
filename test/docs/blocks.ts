import { readFileSync } from 'node:fs'

const PAGE = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8')

/** The blocks of code of a language under a heading of docs/engines.md, in order. */
export function blocksOf(heading: string, language: string): string[] {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`docs/engines.md has no section '${heading}'`)
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!)
}

/** The JavaScript between the quotes of a CREATE FUNCTION statement. */
export function bodyOf(statement: string): string {
  const [, body] = /\bAS (?:r'''|\$\$)\n([\s\S]*?)(?:'''|\$\$);/.exec(statement) ?? []
  if (body === undefined) throw new Error(`no body in:\n${statement}`)
  return body
}
