import { describe, expect, it } from 'vitest'
import { LanguageTally, NO_WORDS, UNDETERMINED } from '../../src/text/language'
import { HASH, KIND, KIND_BITS, Scanner, TOKEN_FIELDS, WORD } from '../../src/text/scanner'

const tally = new LanguageTally('en')
const scanner = new Scanner()

/** The language of a text, every word of it (or so many) taken for known to the model. */
function languageOf(text: string, knownShare = 1): string {
  let words = 0
  tally.reset()
  scanner.reset(text)
  for (let filled = scanner.fill(); filled > 0; filled = scanner.fill())
    for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
      if ((scanner.tokens[token + KIND]! & KIND_BITS) !== WORD) continue
      words++
      tally.add(scanner.tokens[token + HASH]!)
    }
  return tally.decide(words, Math.round(words * knownShare))
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  es: [
    'Nunca llegó mi pedido y nadie contesta',
    'La comida estaba fría y tardaron dos horas',
    'El conductor fue muy amable, volveremos',
    'Me cobraron dos veces el mismo viaje',
    'Se cancela solo el pedido cada vez',
  ],
  fr: [
    'Le chauffeur était très sympa',
    "Deux heures d'attente au téléphone",
    'La chambre était sale et bruyante',
    'La commande a été annulée sans prévenir',
    "On m'a aidé tout de suite",
  ],
  de: [
    'Leider viel zu teuer und unfreundlich',
    'Zwei Stunden gewartet und niemand kam',
    'Mein Paket ist nie angekommen',
    'Ich komme gern wieder zu euch',
    'Unverschämt, wie man hier behandelt wird',
  ],
  it: [
    'Ho aspettato due ore per niente',
    'Il personale è stato gentilissimo',
    'Mi hanno rubato i soldi',
    'Tutto perfetto, ci siamo trovati bene',
    'La camera non era pulita',
  ],
  pt: [
    'O motorista foi muito educado',
    'Fiquei duas horas à espera',
    'Quero meu dinheiro de volta',
    'Roubaram o meu dinheiro e não respondem',
    'A encomenda não foi entregue até hoje',
  ],
  nl: [
    'De chauffeur was erg vriendelijk',
    'Twee uur gewacht en niemand kwam',
    'Ik werd meteen geholpen door het personeel',
    'Het eten was koud en de bediening traag',
    'Ze nemen de telefoon nooit op',
  ],
  sv: [
    'Jag vill ha pengarna tillbaka',
    'Maten var kall och personalen otrevlig',
    'Väntade i två timmar på svar',
    'Jag fick hjälp direkt, mycket nöjd',
    'De svarar aldrig när jag ringer',
  ],
  fi: [
    'Kuljettaja oli todella mukava',
    'Paketti ei koskaan saapunut perille',
    'Asiakaspalvelu ei vastaa enää mitään',
    'Ruoka oli kylmää ja huono palvelu',
    'Tulen varmasti takaisin, ihan huippu',
  ],
  pl: [
    'Kierowca był bardzo miły i szybko',
    'Nikt nie odbiera, czekałem dwie godziny',
    'Paczka nie dotarła na czas',
    'Jestem bardzo zadowolona z zakupu',
    'Nigdy więcej, to było zimne jedzenie',
  ],
  id: [
    'Supirnya ramah banget, terima kasih',
    'Sudah menunggu dua jam tapi tidak sampai',
    'Aplikasi ini bagus sekali dan cepat',
    'Saya tidak bisa buka aplikasi ini',
    'Makanannya dingin dan pelayanan lama',
  ],
}

const ENGLISH = [
  ...['ok', 'nice', 'meh', 'lol', 'gud', 'gr8', 'thx', 'Superb', 'no', 'yes', 'not bad', 'so so'],
  ...['omg so good', 'luv it', 'u guys suck', 'tbh mid', 'ngl its fire', 'no cap', 'pls help me'],
  ...['Bad', 'Super', 'Top', 'Perfect', 'Excellent', 'Fast n reliable', 'as always', 'on time'],
  ...['Best app', 'Excellent service', 'Great, another two hours on hold. Fantastic.', 'af', 'idk'],
  ...['Las Vegas', 'Los Angeles traffic', 'El Pollo Loco is fire', 'La La Land was great'],
  ...['Du Pont', 'Des Moines airport', 'Van Gogh museum', 'Al Pacino', 'Da Vinci', 'Dos Equis'],
  ...['Costa Rica trip', 'Papa Johns', 'Thank you Björn', 'José fixed it', 'Marie was lovely'],
  ...['por favor fix this', 'merci beaucoup for the help', 'The war is over', 'die hard fan'],
  ...['Danke for the rebooking, guys', 'I will never fly to San Juan with them again'],
  ...['was fine', 'in and out', 'Pad thai', 'sushi', 'a la carte', 'al fresco dining', 'faux pas'],
]

describe('the language of a text', () => {
  it.each(Object.keys(SENTENCES))(
    'finds sentences in %s, even if every word were known',
    (code) => {
      for (const text of SENTENCES[code]!) expect(languageOf(text), text).toBe(code)
    },
  )

  it.each(ENGLISH)('leaves "%s" in English', (text) => {
    expect(languageOf(text)).toBe('en')
  })

  it('reads single words of other languages that are long', () => {
    expect(languageOf('Excelente')).toBe('es')
    expect(languageOf('Merci')).toBe('fr')
    expect(languageOf('Kiitos')).toBe('fi')
  })

  it('says that it cannot tell where the model knows few words', () => {
    expect(languageOf('blorp zik', 0)).toBe(UNDETERMINED)
    expect(languageOf('чудесно обслужване', 0)).toBe(UNDETERMINED)
    expect(languageOf('the zik', 0)).toBe(UNDETERMINED)
  })

  it('asks for more known words where no frequent one is seen', () => {
    expect(languageOf('Hilton Garden Inn Ohio', 0.5)).toBe(UNDETERMINED)
    expect(languageOf('the Hilton Garden Inn', 0.5)).toBe('en')
    expect(languageOf('Hilton Garden', 0.5)).toBe('en')
  })

  it('has a code of its own for texts without words', () => {
    expect(languageOf('')).toBe(NO_WORDS)
    expect(languageOf('👍👍 10/10!!!')).toBe(NO_WORDS)
  })

  it('forgets the text before, and counts a long text by its beginning', () => {
    expect(languageOf('muy bueno')).toBe('es')
    expect(languageOf('very good')).toBe('en')
    expect(languageOf(`${'the food was good '.repeat(16)}${'muy bueno '.repeat(500)}`)).toBe('en')
  })

  it('refuses a language without words', () => {
    expect(() => new LanguageTally('xx')).toThrow(RangeError)
  })

  it('favours the language of its model', () => {
    const finnish = new LanguageTally('fi')
    finnish.reset()
    expect(finnish.decide(2, 2)).toBe('fi')
  })
})
