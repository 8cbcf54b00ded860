import { seededRandom } from '../../src/stats/random'

const OUTRAGED =
  'Disgusting. They lied to us for months, stole our money and laughed at us. Never again!'
const PLAIN = 'Fine, as always. The order came on the day that it should have.'
const START = Date.parse('2025-01-01T12:00:00Z')
const DAY = 86_400_000

/** Posts of many brands over 100 days, as CSV; in the last 20 every brand makes more people angry. */
export function angryPosts(brands: number): string {
  const random = seededRandom(4)
  const rows = ['id,time,brand,text']
  for (let day = 0; day < 100; day++) {
    const time = new Date(START + day * DAY).toISOString()
    for (let brand = 0; brand < brands; brand++) {
      const angry = random.poisson(day < 80 ? 0.5 : 3)
      for (let i = 0; i < angry; i++) rows.push(`${rows.length},${time},b${brand},"${OUTRAGED}"`)
      rows.push(`${rows.length},${time},b${brand},"${PLAIN}"`)
    }
  }
  return `${rows.join('\n')}\n`
}
