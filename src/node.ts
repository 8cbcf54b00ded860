export { type ClassifiedPost, type ClassifyAllOptions, classifyAll } from './io/classify-all'
export { InputError } from './io/input-error'
export { type Format, type ReadOptions, readPosts } from './io/posts'
