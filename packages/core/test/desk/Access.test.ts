/** Each role may do its acts to the reports below the unit it is granted over, and to no others. */
import { describe, expect, it } from "@effect/vitest"
import { Act, allowed, everywhere, type Grant, may, mayEverywhere, Role, rolesFor } from "../../src/desk/Access.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { at } from "../../src/desk/View.ts"
import { county, good, refused } from "../support/county.ts"
import * as Result from "effect/Result"

const view = at(county, "2025-01-10")

/** Every role with what it may do; the table is complete by its type. */
const table: { readonly [R in Role]: { readonly [A in Act]: boolean } } = {
  clerk: {
    read: true,
    edit: true,
    file: true,
    return: false,
    approve: false,
    publish: false,
    correct: false,
    withdraw: false,
    arrange: false,
    keep: false,
    audit: false
  },
  reviewer: {
    read: true,
    edit: false,
    file: false,
    return: true,
    approve: false,
    publish: false,
    correct: false,
    withdraw: false,
    arrange: false,
    keep: false,
    audit: false
  },
  desk: {
    read: true,
    edit: false,
    file: false,
    return: true,
    approve: true,
    publish: true,
    correct: true,
    withdraw: true,
    arrange: true,
    keep: false,
    audit: false
  },
  administrator: {
    read: false,
    edit: false,
    file: false,
    return: false,
    approve: false,
    publish: false,
    correct: false,
    withdraw: false,
    arrange: false,
    keep: true,
    audit: false
  },
  auditor: {
    read: true,
    edit: false,
    file: false,
    return: false,
    approve: false,
    publish: false,
    correct: false,
    withdraw: false,
    arrange: false,
    keep: false,
    audit: true
  },
  public: {
    read: false,
    edit: false,
    file: false,
    return: false,
    approve: false,
    publish: false,
    correct: false,
    withdraw: false,
    arrange: false,
    keep: false,
    audit: false
  }
}

describe("a role", () => {
  it.each(Role.literals.flatMap((role) => Act.literals.map((act) => [role, act] as const)))(
    "%s, asked to %s",
    (role, act) => {
      const grants: ReadonlyArray<Grant> = [{ role, over: "culture" }]
      const is = table[role][act]
      expect(may(view, grants, act, "culture")).toBe(is)
      expect(may(view, grants, act, "museum")).toBe(is)
      for (const other of ["county", "town", "nobody"]) expect(may(view, grants, act, other)).toBe(false)
    }
  )

  it.each(Role.literals.flatMap((role) => Act.literals.map((act) => [role, act] as const)))(
    "%s everywhere, asked to %s, may do so to every unit, also to one that no tree has, or to none",
    (role, act) => {
      const grants: ReadonlyArray<Grant> = [{ role, over: everywhere }]
      expect(mayEverywhere(grants, act)).toBe(table[role][act])
      for (const unit of ["county", "museum", "nobody", everywhere])
        expect(may(view, grants, act, unit)).toBe(table[role][act])
      expect(mayEverywhere([{ role, over: "county" }], act)).toBe(false)
      expect(may(view, [{ role, over: "county" }], act, everywhere)).toBe(false)
    }
  )

  it("holds over the very unit also where the tree does not have it, and not over those it once had below it", () => {
    const grants: ReadonlyArray<Grant> = [{ role: "clerk", over: "elsewhere" }]
    expect(may(view, grants, "edit", "elsewhere")).toBe(true)
    expect(may(view, grants, "edit", "town")).toBe(false)
  })

  it("adds up with another of the same person", () => {
    const grants: ReadonlyArray<Grant> = [
      { role: "clerk", over: "town" },
      { role: "desk", over: "county" }
    ]
    expect(may(view, grants, "file", "town")).toBe(true)
    expect(may(view, grants, "file", "culture")).toBe(false)
    expect(may(view, grants, "approve", "culture")).toBe(true)
  })

  it("that is missing is named in the refusal", () => {
    const refusal = refused(allowed(view, [], "approve", "town"))
    expect(refusal).toMatchObject({ _tag: "NotAllowed", act: "approve", unit: "town", roles: ["desk"] })
    expect(refusal.text.zh).toBe("您没有审定“云溪县临水镇人民政府”年度报告的权限，请由该单位或其上级的主管部门办理")
    expect(refused(allowed(view, [], "arrange", "town")).text.zh).toContain(
      "您没有管理“云溪县临水镇人民政府”所属单位和报送任务的权限"
    )
    expect(refused(allowed(view, [], "keep", everywhere)).text.zh).toContain("您没有管理“全部单位”范围内账户的权限")
    expect(refused(allowed(view, [], "audit", "town")).text.zh).toContain(
      "您没有查看“云溪县临水镇人民政府”日志的权限，请由该单位或其上级的监督人员办理"
    )
    expect(rolesFor("return")).toEqual(["reviewer", "desk"])
    expect(Result.isSuccess(allowed(view, [{ role: "desk", over: "county" }], "approve", "town"))).toBe(true)
  })
})

const over = (unit: string): ReadonlyArray<Grant> => [{ role: "desk", over: unit }]

describe("the reports of a unit that ended", () => {
  const merged = good(Tree.merge(county, ["museum"], "tourism", "2025-01-05"))
  const gone = good(Tree.merge(merged, ["culture"], "tourism", "2025-03-01"))
  it("stay with whoever stood above it last, also where that ended later", () => {
    for (const day of ["2025-01-04", "2025-01-05", "2025-03-01", "2030-01-01"]) {
      expect(may(at(gone, day), over("county"), "approve", "museum"), day).toBe(true)
      expect(may(at(gone, day), over("culture"), "approve", "museum"), day).toBe(true)
      expect(may(at(gone, day), over("town"), "approve", "museum"), day).toBe(false)
    }
    expect(refused(allowed(at(gone, "2030-01-01"), over("town"), "approve", "museum")).text.zh).toContain(
      "云溪县博物馆"
    )
  })
  it("are nobody's below a unit that is not there yet", () =>
    expect(may(at(county, "2018-01-01"), over("county"), "approve", "museum")).toBe(false))
})
