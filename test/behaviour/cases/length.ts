import { type Capability, staysOn } from '../case'

const BEFORE =
  'We arrived on a Tuesday at about four in the afternoon. The house stands on the corner of two streets and has five floors. There is a bus stop across the road. '
const AFTER =
  ' The bus to the centre takes twenty minutes. We had two bags and a bicycle. On Thursday we took the train to the coast and came back at nine. The bill was paid by card.'
const LONG = `${BEFORE}Each floor has a landing with a table. The table has four chairs. The kitchen is on the ground floor next to the office. `

const around = (text: string) => [`${BEFORE}${text}`, `${text}${AFTER}`, `${LONG}${text}${AFTER}`]

/** Plain facts around a clear account must not carry it to the other side or bury it. */
export const length: Capability = {
  name: 'length',
  cases: [
    ...staysOn(
      'minus',
      [
        'The manager screamed at my wife and threw our coats into the street. Disgusting place, never again.',
        'The room was dirty, the staff were rude and I want my money back.',
        'I am very disappointed with this hotel and cannot recommend it.',
        'They charged us twice and nobody answers the phone.',
        'Worst service of my life.',
        'The food was cold and overpriced.',
      ].flatMap(around),
    ),
    ...staysOn(
      'plus',
      [
        'The owner drove us to the hospital at three in the morning and stayed until our son was safe. I will never forget her kindness!',
        'The room was spotless, the staff were friendly and we would come again.',
        'I am very happy with this hotel and recommend it warmly.',
        'Our hosts were wonderful and the breakfast was delicious.',
        'Best service of my life!',
        'A lovely, quiet place with very helpful people.',
      ].flatMap(around),
    ),
    ...staysOn(
      'middle',
      ['There is a table and a chair.', 'The office opens at nine.'].flatMap(around),
    ),
  ],
}
