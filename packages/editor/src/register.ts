/**
 * The rules that the editor asks from the beginning: all of them.
 *
 * A page that fetches the rules about the text after its first frame is bundled with `tabular` in this place, and calls `ask` of `checks.ts`
 * when the others are there.
 *
 * @module
 */
export { whole as first } from "@gongkai/core/check"
