/**
 * The OpenAPI 3.1 document, made of what each route says of itself and of the components they share.
 *
 * @module
 */
import type { Hono } from "hono"
import { components } from "./components.ts"
import { operationOf } from "./describe.ts"
import type { Env } from "../context/Env.ts"

const info = {
  title: "gongkai 公开",
  version: "1",
  license: { name: "MIT", identifier: "MIT" },
  description: [
    "政府信息公开工作年度报告的接口：格式、校验、排版、保存。",
    "写入须带令牌和前提（If-Match 或 If-None-Match），谁的改动也不会被覆盖。出错一律回 application/problem+json（RFC 9457），中文或英文由 Accept-Language 定。",
    "",
    "The interface of annual reports on government information disclosure: the form, checking, printing, keeping.",
    "Writes need a token and a precondition, so nobody's work is overwritten. Errors are problem documents (RFC 9457)."
  ].join("\n")
}

const tags = [
  { name: "格式", description: "表格、规则、JSON Schema (the form as data)" },
  { name: "校验与排版", description: "不保存 (checking and printing, nothing kept)" },
  { name: "机关", description: "行政机关的登记 (the register of agencies)" },
  { name: "报告", description: "报告及其各版 (reports and their revisions)" },
  { name: "单位", description: "报送单位及其沿革 (units that report, with their history)" },
  { name: "报送", description: "报送、退回、审定、公布、更正、汇总 (what becomes of reports)" },
  { name: "公布", description: "已公布的报告，不需令牌 (published reports, without a token)" },
  { name: "账户", description: "谁能办什么：登录、账户、令牌 (who may do what: signing in, accounts, tokens)" },
  { name: "服务", description: "服务本身 (the service itself)" }
]

/** `/v1/agencies/:id` is `/v1/agencies/{id}` there. */
const templated = (path: string): string => path.replaceAll(/:([^/]+)/gu, "{$1}").replace(/(?<=.)\/$/u, "")

/** A name for generated clients: `getAgenciesIdReportsYear`. */
const named = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && word !== "v1")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")

/** What the application itself answers, whatever the route: a GET that its client has already, a body that is too long. */
const common = (method: string) =>
  method === "GET"
    ? { 304: { description: "没有变化 (not changed)", headers: { ETag: { $ref: "#/components/headers/ETag" } } } }
    : { 413: { $ref: "#/components/responses/413" } }

/** The document of an application; every route that describes itself is in it. */
export const document = ({ routes }: Hono<Env>, server = "/") => {
  const paths: { [path: string]: { [method: string]: object } } = {}
  for (const { method, path, handler } of routes) {
    const operation = operationOf(handler)
    if (operation === undefined) continue
    const item = (paths[templated(path)] ??= {})
    item[method.toLowerCase()] = {
      operationId: named(method, templated(path)),
      ...operation,
      responses: { ...common(method), ...operation.responses }
    }
  }
  return { openapi: "3.1.0", info, servers: [{ url: server }], tags, paths, components: components() }
}

export type Document = ReturnType<typeof document>
