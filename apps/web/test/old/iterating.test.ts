/** The methods of iterators yield what the built-in ones yield, and no more is taken than is needed. */
import { describe, expect, it } from "vitest"
import { iterating } from "../../src/old/iterating.ts"

const values = () => new Set([1, 2, 3, 4]).values()

describe("an iterator", () => {
  it("is changed value by value", () => {
    expect([...iterating.map.call(values(), (each, at) => Number(each) * 10 + at)]).toEqual([10, 21, 32, 43])
    expect([...iterating.filter.call(values(), (each) => Number(each) % 2 === 0)]).toEqual([2, 4])
    expect([...iterating.flatMap.call(values(), (each) => [each, each])]).toHaveLength(8)
    expect([...iterating.take.call(values(), 2)]).toEqual([1, 2])
    expect([...iterating.take.call(values(), 0)]).toEqual([])
    expect([...iterating.drop.call(values(), 3)]).toEqual([4])
    expect(iterating.toArray.call(values())).toEqual([1, 2, 3, 4])
  })
  it("is asked, and added up", () => {
    expect(iterating.some.call(values(), (each) => each === 3)).toBe(true)
    expect(iterating.every.call(values(), (each) => Number(each) > 1)).toBe(false)
    expect(iterating.find.call(values(), (each) => Number(each) > 2)).toBe(3)
    expect(iterating.find.call(values(), () => false)).toBeUndefined()
    expect(iterating.reduce.call(values(), (sum, each) => Number(sum) + Number(each), 0)).toBe(10)
    expect(iterating.reduce.call(values(), (sum, each) => Number(sum) + Number(each))).toBe(10)
    const seen: Array<unknown> = []
    iterating.forEach.call(values(), (each, at) => seen.push([each, at]))
    expect(seen).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3]
    ])
  })
  it("gives no more than is asked for", () => {
    const own = values()
    expect([
      ...iterating.take.call(
        iterating.map.call(own, (each) => each),
        1
      )
    ]).toEqual([1])
  })
})
