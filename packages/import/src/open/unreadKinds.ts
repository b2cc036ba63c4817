/**
 * Kinds of files that are known by their first bytes and not read: what each is, and what to do instead.
 *
 * A desk is sent all sorts of things; whoever gathers them is told what came, so that the sender can be asked for the right one.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** A kind that is known and not read, with what to do instead. */
export interface Unread {
  readonly unread: Text
}

const unread = (zh: string, en: string): Unread => ({ unread: { zh, en } })

const picture = unread(
  "这是图片，没有可以读取的文字；请向报送单位索取可编辑的文件，或先用文字识别软件转换",
  "this is a picture: ask for an editable file, or have its text recognised first"
)

const packed = unread(
  "这种压缩文件不能打开；请解压，或改存为 zip 再导入",
  "this kind of archive cannot be opened: unpack it, or save it as a zip"
)

const recording = unread(
  "这是录音或录像，没有可以读取的文字；请向报送单位索取年报的 Word、Excel 或 PDF 文件",
  "this is a recording of sound or pictures: ask for the report as a Word, Excel or PDF file"
)

const program = unread(
  "这是程序文件，没有打开；请核对是否选错文件，并向报送单位索取年报文件",
  "this is a program and was not opened: check whether it is the right file, and ask for the report"
)

const database = unread(
  "这是数据库文件，不是年报文档；请在生成它的程序里把报告导出为 Word、Excel 或 PDF 再导入",
  "this is a database: export the report as Word, Excel or PDF in the program that made it"
)

const shortcut = unread(
  "这是快捷方式，不是文件本身；请找到它所指的文件再导入",
  "this is a shortcut and not the file itself: find the file that it points to"
)

const address = unread(
  "这是网址的快捷方式；请打开网址，把网页另存为文件再导入",
  "this is a shortcut to a web address: open it, save the page as a file and import that"
)

const journal = unread(
  "这是 CAJ 文件，不能直接读入；请用 CAJViewer 另存为 PDF 或 Word 再导入",
  "this is a CAJ file, which cannot be read: save it as PDF or Word in CAJViewer"
)

const sealed = unread(
  "这是签名或加密的信封，没有打开；请在收到它的程序里取出其中的文件再导入",
  "this is a signed or encrypted envelope: take the file out of it in the program that received it"
)

const drawing = unread(
  "这是 CAD 图纸，不是年报文档；请核对是否选错文件",
  "this is a CAD drawing: check whether it is the right file"
)

/** What stands where in a file, as Latin letters; a kind may be told by several places at once. */
const signatures: ReadonlyArray<
  readonly [kind: Unread, ...places: ReadonlyArray<readonly [at: number, sign: string]>]
> = [
  [picture, [0, "\u0089PNG"]],
  [picture, [0, "\u00ff\u00d8\u00ff"]],
  [picture, [0, "GIF8"]],
  [picture, [0, "II*\0"]],
  [picture, [0, "MM\0*"]],
  [picture, [0, "RIFF"], [8, "WEBP"]],
  [picture, [0, "BM"], [6, "\0\0\0\0"]],
  [picture, [0, "8BPS"]],
  ...["heic", "heix", "hevc", "mif1", "msf1", "avif"].map((brand) => [picture, [4, `ftyp${brand}`]] as const),
  [packed, [0, "\u001f\u008b"]],
  [packed, [0, "Rar!"]],
  [packed, [0, "7z\u00bc\u00af'\u001c"]],
  [packed, [257, "ustar"]],
  [packed, [0, "BZh"], [4, "1AY&SY"]],
  [packed, [0, "\u00fd7zXZ\0"]],
  [packed, [0, "MSCF\0\0\0\0"]],
  [packed, [0, "(\u00b5/\u00fd"]],
  [recording, [4, "ftyp"]],
  [recording, [0, "ID3"], [3, "\u0002"]],
  [recording, [0, "ID3"], [3, "\u0003"]],
  [recording, [0, "ID3"], [3, "\u0004"]],
  [recording, [0, "RIFF"], [8, "WAVE"]],
  [recording, [0, "RIFF"], [8, "AVI "]],
  [recording, [0, "OggS\0"]],
  [recording, [0, "fLaC"]],
  [recording, [0, "\u001aE\u00df\u00a3"]],
  [recording, [0, "0&\u00b2u\u008ef\u00cf\u0011"]],
  [recording, [0, "#!AMR"]],
  [program, [0, "MZ"], [3, "\0"]],
  [program, [0, "\u007fELF"]],
  [database, [0, "SQLite format 3\0"]],
  [database, [0, "\0\u0001\0\0Standard "]],
  [shortcut, [0, "L\0\0\0\u0001\u0014\u0002\0"]],
  [address, [0, "[InternetShortcut]"]],
  [journal, [0, "CAJ\0"]],
  [journal, [0, "HN\0\0"]],
  [journal, [0, "KDH "]],
  [sealed, [0, "0\u0082"], [4, "\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007"]],
  [sealed, [0, "-----BEGIN PKCS7"]],
  [drawing, [0, "AC10"], [6, "\0"]]
]

/** The kind that the beginning of a file shows, if it is one that is not read. */
export const unreadKind = (head: string): Unread | undefined =>
  signatures.find(([, ...places]) => places.every(([at, sign]) => head.startsWith(sign, at)))?.[0]
