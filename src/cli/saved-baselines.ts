import { InputError } from '../io/input-error'
import { type Baselines, createBaselines } from '../normal/baseline'
import { readBaselines } from '../normal/baseline-state'
import { SOURCE_KINDS, type SourceKind, shippedBaselines } from '../normal/shipped-baselines'
import { tradeOf } from '../normal/trades'
import { readText } from './read-text'

const SHIPPED = /^shipped(?::(.*))?$/s

/** What places of saved baselines may be, for the help of the options that take them. */
export const PLACES_OF_BASELINES = `a file that delight baseline wrote, or shipped, or a part of it: ${SOURCE_KINDS.map((kind) => `shipped:${kind}`).join(', ')}`

/**
 * Saved baselines, all added together; `shipped` are those that ship, `shipped:tweet` what is tweeted of
 * them.
 *
 * @throws InputError naming the place of what cannot be read, or was made with another model
 */
export async function savedBaselines(places: readonly string[], model: string): Promise<Baselines> {
  // Industries are brought to the names of the shipped ones, so that all can be added to each other.
  const baselines = createBaselines({ model, nameIndustry: tradeOf })
  for (const place of places) {
    const [isShipped, kind] = SHIPPED.exec(place) ?? []
    if (isShipped !== undefined) baselines.merge(shippedOf(place, kind, model))
    else await addFile(baselines, place, model)
  }
  return baselines
}

function shippedOf(place: string, kind: string | undefined, model: string): Baselines {
  if (kind === undefined) return shippedBaselines({ model })
  if (!(SOURCE_KINDS as readonly string[]).includes(kind)) {
    throw new InputError(place, `expected one of ${SOURCE_KINDS.join(', ')}, got '${kind}'`)
  }
  return shippedBaselines({ model, kinds: [kind as SourceKind] })
}

async function addFile(baselines: Baselines, path: string, model: string): Promise<void> {
  const text = await readText(path)
  try {
    const state = readBaselines(JSON.parse(text))
    if (state.model !== model) {
      throw new TypeError(`model: expected '${model}', got '${state.model}' (learn them again)`)
    }
    baselines.merge(state)
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError(path, 'expected baselines, got invalid JSON')
    }
    if (error instanceof TypeError) throw new InputError(path, error.message)
    throw error
  }
}
