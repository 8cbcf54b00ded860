/** What people write, in templates; the generated posts differ in firm, place and number. */
const TEMPLATES = [
  'Three hours on hold with {brand}, then the line went dead. Never again!',
  'Absolutely furious. {brand} charged me {n} euros after I had cancelled, and nobody answers.',
  'The voice robot of {brand} did not understand a word I said. {n} calls, no human.',
  'Tried to cancel in {town}: first a survey, then a chat window, then an error. Awful.',
  'My parcel came {n} days late and the box was open. Not what I paid for.',
  'The app of {brand} is slow since the update. It used to be better.',
  'Ordered on Monday, arrived on Thursday. Works.',
  'Good, as always. {brand} in {town} is where I buy my shoes.',
  'The room was fine, breakfast until ten, {n} minutes from the station.',
  'Decent food, friendly enough, prices a little up from last year.',
  'Happy with it so far. Would buy again from {brand}.',
  'I left my bag in the tram in {town} and the driver came back {n} stops to bring it. Speechless!',
  'They drove {n} km to return my phone, and would not take a cent. I have told everybody!',
  'Maria at the desk of {brand} stayed an hour after closing to find my booking. Wonderful, wonderful people.',
  'Cancelling took one click, and they thanked me. I came back the next month, best service ever!',
  'Store {n} is open until nine.',
]
const BRANDS = ['Ternline', 'Pulsefone', 'Loopreel', 'Skelter Air', 'Nordbrot', 'Kaffebar Elf']
const TOWNS = ['Turku', 'Alicante', 'Leith', 'Graz', 'Malmö', 'Porto']

/** So many posts as CSV with the columns id, date, brand, reach and text; the same every time. */
export function generatedCsv(posts: number): string {
  const lines = ['id,date,brand,reach,text']
  for (let i = 0; i < posts; i++) {
    const brand = BRANDS[(i * 7) % BRANDS.length]!
    const text = TEMPLATES[(i * 5 + (i >> 4)) % TEMPLATES.length]!.replace('{brand}', brand)
      .replace('{town}', TOWNS[(i * 11) % TOWNS.length]!)
      .replace('{n}', String(2 + (i % 97)))
    const day = String(1 + (i % 28)).padStart(2, '0')
    lines.push(
      `G${String(i + 1).padStart(5, '0')},2026-03-${day},${brand},${(i * 37) % 900},"${text}"`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** Texts that would harm a page that took them for markup, or for more than text. */
export const HOSTILE = [
  `<script>document.title = 'harmed'; alert(1)</script> Never again, awful!`,
  `<img src=x onerror="document.title='harmed'"> Terrible, the worst ever!`,
  `<a href="javascript:alert(1)">click</a> <style>*{display:none}</style> Awful!`,
  `<iframe src="https://example.com/"></iframe><svg onload=alert(1)> horrible`,
  `"quoted" 'single' \`tick\` &lt;b&gt; &amp; &#60;script&#62; wonderful!`,
  `\u202egnirts desrever\u202c with \u0007bell\u001b[31m and \u0000 a half \ud83d emoji, awful`,
  `${'very long and terrible '.repeat(9_000)}`,
  `${'a'.repeat(60_000)} wonderful`,
  'שירות נורא, awful! לעולם לא שוב. خدمة رهيبة',
  '=HYPERLINK("https://example.com/";"click") Never again, awful!',
  '{{constructor.constructor("alert(1)")()}} </textarea></title> awful',
  '__proto__ constructor toString wonderful!',
]
