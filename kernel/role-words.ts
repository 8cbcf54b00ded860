import { WordRoles } from './word-roles.ts'

/* In place of src/text/role-words.ts: what is learned there is written here, so that no list of words is compiled. */
export const ROLES = new WordRoles()
