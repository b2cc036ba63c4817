/**
 * Puts figures back in order that came out of a page a little out of it.
 *
 * The two halves of a row stand the other way round, or a single figure rows before or behind its place. What a few such steps mend must be mended whole: every row of the table then adds up, and nothing else would do.
 *
 * @module
 */

/** The figures of a table, row by row as they came out; the last of each row is its total. */
export interface Disordered {
  readonly worths: ReadonlyArray<number>
  /** For each figure the line on which it stands; a row breaks between lines only. */
  readonly lines: ReadonlyArray<number>
  readonly width: number
  /** Whether the columns add up, for the figures in an order. */
  readonly addsUp: (order: ReadonlyArray<number>) => boolean
}

type Order = ReadonlyArray<number>

/** An order, and the rows that an office added up wrongly. */
interface State {
  readonly order: Order
  readonly excused: ReadonlySet<number>
}

/** The order in which everything adds up, as the places of the figures; `undefined` where there is none, or more than one. */
export const mended = (all: Disordered): Order | undefined => {
  const given = all.worths.map((_, at) => at)
  const turned = turns(all, given)
  if (turned.length > 0) return only(all, turned)
  const purse: Purse = { left: budget }
  for (let wrong = 0; wrong <= errors && purse.left > 0; wrong++) {
    const moved = moves(all, given, wrong, purse)
    if (moved.length > 0) return only(all, moved)
  }
  return undefined
}

/** How many orders may still be tried, and how many at the beginning. */
interface Purse {
  left: number
}
const budget = 20_000

const keyOf = ({ worths }: Disordered, { order, excused }: State): string =>
  `${order.map((at) => worths[at]).join()} ${[...excused].join()}`

/** The only one of several orders, or of these the only one in which the columns add up, however it came about. */
const only = (all: Disordered, states: ReadonlyArray<State>): Order | undefined => {
  const found = new Map(states.map((state) => [keyOf(all, state), state.order]))
  const whole = [...found.values()].filter(all.addsUp)
  const [first, ...others] = whole.length > 0 ? whole : found.values()
  return others.length === 0 ? first : undefined
}

const holds = ({ worths, width }: Disordered, order: Order, row: number): boolean => {
  const own = order.slice(row * width, (row + 1) * width)
  const total = own.at(-1)
  if (own.length < width || total === undefined) return false
  return own.reduce((sum, at) => sum + (worths[at] ?? 0), 0) === 2 * (worths[total] ?? 0)
}

/** The first row that does not add up. */
const firstBroken = (all: Disordered, { order, excused }: State): number | undefined => {
  for (let row = 0; row * all.width < order.length; row++) if (!excused.has(row) && !holds(all, order, row)) return row
  return undefined
}

/** More ways than these are too many. */
const many = 64

/** Every row that does not add up with its halves the other way round, where that mends it; none where one cannot be mended so. */
const turns = (all: Disordered, given: Order): ReadonlyArray<State> => {
  let orders: ReadonlyArray<Order> = [given]
  for (let row = 0; row * all.width < given.length; row++) {
    if (holds(all, given, row)) continue
    const [from, to] = [row * all.width, (row + 1) * all.width]
    const own = given.slice(from, to)
    const cuts = own.flatMap((at, place) => (place > 0 && all.lines[at] !== all.lines[at - 1] ? [place] : []))
    orders = orders.flatMap((order) =>
      cuts
        .map((cut) => [...order.slice(0, from), ...own.slice(cut), ...own.slice(0, cut), ...order.slice(to)])
        .filter((each) => holds(all, each, row))
    )
    if (orders.length === 0 || orders.length > many) return []
  }
  return orders.map((order) => ({ order, excused: new Set() }))
}

/** So many single figures may stand elsewhere or rows be wrong, and so many rows be wrong among these. */
const most = 4
const errors = 2

/** Single figures put elsewhere, so that each time the first row that did not add up does; the fewest that mend every row. */
const moves = (all: Disordered, given: Order, wrong: number, purse: Purse): ReadonlyArray<State> => {
  let open: ReadonlyArray<State> = [{ order: given, excused: new Set() }]
  for (let step = 0; step < most && open.length > 0 && open.length <= many; step++) {
    const next = new Map(
      open.flatMap((state) => movesAt(all, state, wrong, purse)).map((state) => [keyOf(all, state), state])
    )
    // Where not all orders were tried, one that mends everything may not be the only one.
    if (purse.left <= 0) return []
    open = [...next.values()]
    const done = open.filter((state) => firstBroken(all, state) === undefined)
    if (done.length > 0) return done
  }
  return []
}

const movesAt = (all: Disordered, state: State, wrong: number, purse: Purse): ReadonlyArray<State> => {
  const { width } = all
  const { order, excused } = state
  const row = firstBroken(all, state)
  if (row === undefined) return []
  const from = row * width
  const found: Array<State> = excused.size < wrong ? [{ order, excused: new Set([...excused, row]) }] : []
  const take = (whole: Order): void => {
    if (--purse.left <= 0) return
    const broken = firstBroken(all, { order: whole, excused })
    if (broken === undefined || broken > row) found.push({ order: whole, excused })
  }
  for (let place = from; place < from + width; place++) {
    const [own] = order.slice(place, place + 1)
    if (own === undefined) break
    // A figure of this row that stands further on.
    for (let at = place + 1; at < order.length; at++) {
      const other = order[at]
      if (other !== undefined) take(order.toSpliced(at, 1).toSpliced(place, 0, other))
    }
    // A figure that stands too early in its row, or is one of a row further on.
    const without = order.toSpliced(place, 1)
    for (let at = place + 1; at < from + width; at++) take(without.toSpliced(at, 0, own))
    if (!holds(all, without, row)) continue
    const broken = firstBroken(all, { order: without, excused: new Set([...excused, ...below(row)]) })
    const end = ((broken ?? order.length / width) + 1) * width
    for (let at = from + width; at < Math.min(end, order.length); at++) take(without.toSpliced(at, 0, own))
  }
  return found
}

const below = (row: number): ReadonlyArray<number> => Array.from({ length: row }, (_, at) => at)
