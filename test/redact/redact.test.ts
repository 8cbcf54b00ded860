import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesIban, passesLuhn } from '../../src/redact/checksum'
import { redact, redactionsOf } from '../../src/redact/redact'

describe('what is redacted', () => {
  it.each([
    ['Agnes at the desk knew.', '[name] at the desk knew.'],
    ['an engineer called Yusuf saw it', 'an engineer called [name] saw it'],
    ['Thank you Maria-Liisa! Maria-Liisa is a star', 'Thank you [name]! [name] is a star'],
    ['our driver Zbynek and Mr Okonkwo-Hale', 'our driver [name] and Mr [name]'],
    ['my name is Tarquin Vale, and Tarquin is cross', 'my name is [name], and [name] is cross'],
    ["Joan's tea, and Peter van Dijk's cake", "[name]'s tea, and [name]'s cake"],
    ['ring 020 7946 0991 or +358 40 123 4567', 'ring [phone] or [phone]'],
    ['call (555) 013-4477 or 1-800-555-0199', 'call [phone] or [phone]'],
    ['mail a.b+c@mail.example.co.uk now', 'mail [e-mail] now'],
    ['see https://x.example/a?b=c and shop.example.com/me', 'see [link] and [link]'],
    ['@pulsefone_help ignored /u/some_body', '[handle] ignored [handle]'],
    ['card 4111 1111-1111 1111 was charged', 'card [card] was charged'],
    ['to GB29 NWBK 6016 1331 9268 19 please', 'to [account] please'],
    ['account number 12345678 and ref: AB-1234', 'account number [account] and ref: [account]'],
    ['they sent it to 12a Harbour Street, EH1 2AB', 'they sent it to [address], [address]'],
    ['Mannerheimintie 12 A 4 and P.O. Box 77', '[address] and [address]'],
    ['it is 41111111111111111111111 long', 'it is [number] long'],
    ['my card 4111,1111,1111,1111 was', 'my card [card] was'],
    ['4111|1111|1111|1111 and 41111111, 11111111', '[card] and [card]'],
    ['4 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1 : 1', '[card]'],
    ['4111#1111#1111#1112', '[number]'],
    ['1,4|1|1|1|1|1|1|1|1|1|1|1|1|1|1|1,5', '1,[card],5'],
    ["Mrs. O'Neill, O’Neill and Mr D’Angelo's dog", "Mrs. [name], [name] and Mr [name]'s dog"],
    ['Mr SMITH, MR JOHN SMITH and Mr JOHN SMITH', 'Mr [name], MR [name] and Mr [name]'],
    ['MR OKONKWO DROVE ME HOME. THANKS OKONKWO!', 'MR [name] DROVE ME HOME. THANKS [name]!'],
    ['Mr. J. Smith, Dr J R Hale and Prof. T. van Dam', 'Mr. [name], Dr [name] and Prof. [name]'],
    ['Mr van der Berg and Mme de la Cour', 'Mr [name] and Mme [name]'],
    ['Captain Smith, Officer Diaz and Sgt. Vale', 'Captain [name], Officer [name] and Sgt. [name]'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it.each([
    'Two hours on hold on 2026-03-01, then 40 minutes at 07.30 - 08.10.',
    'Never again. Will not return in May; good service, 4.5 stars, 1,299.00 paid.',
    'I called Pulsefone at 10 and waited 2 hours on the road.',
    'Hope they mark the bill down.',
    'Open 10:00-12:00, 13:00-17:00; since 2019, 2020, 2021, 2022 at 2026-03-01 10:00:00.',
    'It was 1,299.00, 2,499.00 or 3,999.00 with row 12, 13, 14.',
    'I saw the doctor. Nothing. I asked the officer\nNobody came. THE CAPTAIN REFUSED, I MISS HOME.',
    "The manager I'm told of. I'll wait, Sir, Two hours.",
    'We flew to Alicante with Skelter Air on 3 March 2024, row 12, 250 euros.',
  ])('and what is not: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('keeps the names that are to stay', () => {
    expect(redact('Peter at Chase Peterson', { keep: ['Chase Peterson'] })).toBe(
      '[name] at Chase Peterson',
    )
  })
})

describe('redaction', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
  const separator = fc.constantFrom('', '', ' ', '-', '.', ' - ', '\u00a0', '\u200b', '/', '\n')
  /** A number that passes Luhn's check, in groups. */
  const card = fc
    .integer({ min: 12, max: 18 })
    .chain((length) =>
      fc.tuple(digits(length), fc.array(separator, { minLength: 19, maxLength: 19 })),
    )
    .map(([body, separators]) => {
      const check = [...'0123456789'].find((digit) => passesLuhn(body + digit))!
      return {
        number: body + check,
        written: [...(body + check)].map((d, i) => d + separators[i]).join(''),
      }
    })

  it('lets no card number survive, however it is grouped and whatever stands around it', () => {
    fc.assert(
      fc.property(card, fc.string(), fc.string(), ({ number, written }, before, after) => {
        const left = redact(`${before} ${written} ${after}`).replace(/\D/g, '')
        // Digits of the surroundings may stay; the number itself, even in part, may not.
        expect(left).not.toContain(number)
        expect(redact(`x ${written} y`)).not.toMatch(/\d/)
      }),
      { numRuns: 500 },
    )
  })

  it('lets no card number survive that one mark parts', () => {
    const mark = fc.constantFrom(...",:;|+#'’~=\\&<>")
    const around = fc.constantFrom('', ' ')
    const gaps = fc.array(fc.boolean(), { minLength: 19, maxLength: 19 })
    fc.assert(
      fc.property(card, mark, around, around, gaps, ({ number }, one, before, after, parted) => {
        const gap = `${before}${one}${after}`
        const written = [...number].map((digit, i) => (parted[i] ? digit + gap : digit)).join('')
        expect(redact(`x ${written} y`)).not.toMatch(/\d/)
      }),
      { numRuns: 500 },
    )
  })

  it('gives stretches in order, apart, inside the text, on any text', () => {
    const word = fc.constantFrom(
      'Agnes',
      '@a',
      'a@b.co',
      '0',
      '12',
      '+',
      ' ',
      '.',
      'GB29',
      'No',
      '\n',
      '"',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((w) => w.join('')),
        ),
        (text) => {
          let at = 0
          for (const { start, end } of redactionsOf(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  it('leaves nothing to redact a second time that is patterned', () => {
    fc.assert(
      fc.property(card, fc.emailAddress(), fc.webUrl(), ({ written }, email, url) => {
        const once = redact(`${written} ${email} ${url}`)
        expect(redact(once)).toBe(once)
        expect(once).not.toContain(email)
      }),
      { numRuns: 200 },
    )
  })

  // A pattern that takes quadratic time needs minutes for these, and the test's limit of time ends it.
  it.each([
    'a',
    '1',
    '1 ',
    'a@',
    '@',
    'a.',
    'A ',
    'Agnes ',
    'GB29',
    'GB29 ',
    'account ',
    '12 A',
    '(',
    '+1',
    'www.',
    'a-',
    '1A ',
    '\u200b',
    'Mr ',
    'x://',
    '1,',
    '1, ',
    '1:1|',
    '1111,',
    '|',
    'Mr. J. ',
    'Mr A',
    'MR SMITH ',
    'Mr van der ',
    "O'",
    "O'N",
    'J.',
  ])('takes no more than linear time on a million characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    expect(redact(text).length).toBeLessThanOrEqual(3 * text.length)
  })
})

describe('the checks', () => {
  it('know right from wrong', () => {
    expect(passesLuhn('4111111111111111')).toBe(true)
    expect(passesLuhn('4111111111111112')).toBe(false)
    expect(passesIban('FI2112345600000785')).toBe(true)
    expect(passesIban('FI2112345600000786')).toBe(false)
  })
})
