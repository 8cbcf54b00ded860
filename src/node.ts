export { type ClassifiedPost, type ClassifyAllOptions, classifyAll } from './io/classify-all'
export type { Format } from './io/format'
export { InputError } from './io/input-error'
export { type ReadOptions, readPosts } from './io/posts'
