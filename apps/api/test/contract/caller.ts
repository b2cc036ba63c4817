/**
 * A caller of one host, who holds a token that may write.
 *
 * @module
 */
import { expect } from "vitest"
import type { Host } from "../hosts.ts"

export const json = { "content-type": "application/json" }
export const agency = JSON.stringify({ name: "示例市档案局" })

/** The problem document of an answer that is none. */
export const problem = async (answer: Response, status: number) => {
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    status,
    "application/problem+json; charset=utf-8"
  ])
  const document = await answer.json()
  expect(document).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  return document
}

export const caller = (host: Host) => {
  const auth = { authorization: `Bearer ${host.token}` }
  const send = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    host.request(path, { method, headers: { ...auth, ...json, ...headers }, ...(body !== undefined && { body }) })
  const get = (path: string, headers: Record<string, string> = {}) =>
    host.request(path, { headers: { ...auth, ...headers } })
  const check = (body: BodyInit, headers: Record<string, string> = json) =>
    host.request("/v1/check", { method: "POST", headers, body })
  const register = (id: string) => send("PUT", `/v1/agencies/${id}`, agency, { "if-none-match": "*" })
  const put = (id: string, body: string, headers: Record<string, string>) =>
    send("PUT", `/v1/agencies/${id}/reports/2023`, body, headers)
  return { send, get, check, register, put }
}
