import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

describe('delight explain', () => {
  const cwd = folder({
    'posts.csv': 'id,text\na,Nobody ever answered. Never again!\nb,Good as always.\n',
    'broken.jsonl': '{"text":"fine"}\n{"text":7}\n',
    'own.json': '[{"signal":"price_match","match":"matched ~2 price"}]',
    'wrong.json': '[{"signal":"x"}]',
    'no.json': '[{',
    'object.json': '{"signal":"price_match","match":"matched"}',
    'null.json': 'null',
    'item.json': '[null]',
  })

  it('writes a line of JSON for each post, in order', async () => {
    const { code, stdout } = await delight(['explain', 'posts.csv'], { cwd })
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map((line) => line.id)).toEqual(['a', 'b'])
    expect(lines[0].signals.map((signal: { name: string }) => signal.name)).toContain('no_answer')
    expect(Object.keys(lines[0])).toEqual(
      expect.arrayContaining(['evidence', 'sentences', 'signals', 'touchpoints', 'source']),
    )
  })

  it('hides persons in ids too where asked', async () => {
    const stdin = '{"id":"joan@mail.example","text":"Agnes at the desk never answered."}\n'
    const { stdout } = await delight(['explain', '--redact'], { stdin })
    expect(JSON.parse(stdout).id).toBe('[e-mail]')
    expect(stdout).not.toMatch(/joan|Agnes/)
  })

  it('checks a file to its end before it writes', async () => {
    const { code, stdout, stderr } = await delight(['explain', 'broken.jsonl'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('line 2')
  })

  it('explains one text for a person', async () => {
    const said = 'Nobody ever answered my mails.'
    const { code, stdout } = await delight(['explain', '--say', said], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain(said)
    expect(stdout).toMatch(/Signals: .*no answer/)
  })

  it('writes Markdown and HTML when asked', async () => {
    const markdown = await delight(['explain', 'posts.csv', '--as', 'markdown'], { cwd })
    expect(markdown.stdout).toContain('- Signals:')
    const html = await delight(['explain', 'posts.csv', '--as', 'html'], { cwd })
    expect(html.stdout).toContain('<mark class="below"')
  })

  it("finds what a user's own patterns say", async () => {
    const { stdout } = await delight(
      ['explain', '--patterns', 'own.json', '--as', 'json', '--say', 'They matched the price.'],
      { cwd },
    )
    expect(stdout).toContain('price_match')
  })

  it.each([
    ['wrong.json', 'wrong.json: patterns[0].match: expected'],
    ['no.json', 'no.json: expected JSON'],
    ['object.json', 'object.json: patterns: expected an array, got an object'],
    ['null.json', 'null.json: patterns: expected an array, got null'],
    ['item.json', 'item.json: patterns[0]: expected an object but received null'],
    ['absent.json', 'absent.json: no such file'],
  ])('tells what is wrong with the patterns in %s', async (file, message) => {
    const args = ['explain', '--patterns', file, '--say', 'hi']
    const { code, stderr } = await delight(args, { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('takes out what tells of a person where asked', async () => {
    const say = 'Agnes at the desk never rang me on 020 7946 0991. Disgusting!'
    for (const as of ['terminal', 'markdown', 'html']) {
      const { stdout } = await delight(['explain', '--say', say, '--as', as, '--redact'])
      expect(stdout).not.toMatch(/Agnes|0991/)
      expect(stdout.replace(/<[^>]*>|[\\*_]/g, '')).toContain('[name] at the desk')
    }
  })
})
