/**
 * Whether a source file holds behaviour: a function with a body, a class with methods, or a value computed by more than a literal.
 *
 * Types, re-exports and plain data hold none. It reads files as oxfmt lays them out: each statement of a module begins at the left margin.
 *
 * @module
 */

/** Comments, strings, templates and patterns, which may hold any sign. */
const opaque =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[=([,:|&?{};!]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/gu

/** The text with nothing but names and signs: a literal is 0, and a template that puts values in is a call. */
const bare = (text: string): string =>
  text.replaceAll(opaque, (found) =>
    found.startsWith("/*") || found.startsWith("//") ? "" : found.startsWith("`") && found.includes("${") ? "(0)" : "0"
  )

/** Types, imports and re-exports. */
const isDeclaration =
  /^(?:export )?(?:declare |import\b|(?:interface|type) )|^export (?:type )?(?:\*|\{)|^export default 0/u

/** A method or a field with a value. */
const member =
  /^ {2}(?:(?:static|override|async|get|set|private|readonly|declare) )*[*#]?[\w$]+(?:<.*>)?(?:\(| = |: .* = )/mu

/** Numbers, strings, names, lists and objects of them, put together as they are. */
const isLiteral = (value: string): boolean => /^[\w$\s{}[\],:;.-]*$/u.test(value.replace(/ satisfies [^\n]*/u, ""))

const behaves = (statement: string): boolean => {
  if (isDeclaration.test(statement)) return false
  if (/^(?:export )?(?:abstract )?class /u.test(statement)) return member.test(statement)
  const value = /^(?:export )?(?:const|let) [^]*? = ?(?=\s)(?<value>[^]*)/u.exec(statement)?.groups?.["value"]
  return value === undefined || !isLiteral(value)
}

/** Whether a file with this text holds behaviour, so that a specification has something to say of it. */
export const holdsBehaviour = (text: string): boolean =>
  bare(text)
    .split(/^(?=\w)/mu)
    .filter((statement) => /^\w/u.test(statement))
    .some(behaves)
