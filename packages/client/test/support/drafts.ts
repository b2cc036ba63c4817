/**
 * Reports to send: everything 0, with whatever else a test says.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"

export const draft = (more: Partial<Draft.Draft> = {}, edition: Edition = edition2021): Draft.Draft => ({
  ...Draft.fill(
    edition,
    { year: 2023, agency: { name: "示例市档案局" } },
    () => Count.make(0),
    () => []
  ),
  ...more
})
