/**
 * The words of reports, each with the kind that the grammar knows it by and with what it stands for in the tables.
 *
 * Words are data: `(一|二|)` writes several at once. The labels of the form itself are not repeated here, `vocabulary.ts` adds them.
 * Where two words begin alike, the longer one counts, so that 行政复议机关 is no 行政复议 and 无法提供 no 无.
 *
 * @module
 */

/**
 * One letter a kind, so that a stretch of text is a short string of them:
 *
 * `.` says nothing, `x` whose, `R` received, `W` newly received, `H` handled, `C` closed, `Q` request, `A` 申请 alone, `i` 信息公开,
 * `K` carried over, `U` not closed yet, `L` last year, `X` next year, `O` outcome, `o` a word that may be one, `P` applicant,
 * `B` 行政复议, `D` 行政诉讼, `d` direct, `e` after 复议, `S` result, `J` and, `Z` a condition that no table has, `z` several of those,
 * `V` another matter, `p` published, `G` 规章, `F` 规范性文件, `M` issued, `E` repealed, `I` in force, `m` amended, `k` made (a decision), `1` `2` `3`
 * 许可, 处罚, 强制, `w` what is wished or planned, `N` not, `Y` all, `=` because of, `+` more or fewer, `f` respectively, `c` concerning, `g` in time, `?` unknown.
 */
export type Kind = string

/** Kind, words, and what they mean: rows of 三 or groups of them, results of 四, applicants; `|` parts what a reader may mean. */
export type Line = readonly [kind: Kind, words: string, means?: string]

const notGranted =
  "denied|denied+unavailable|denied+unavailable+notHandled|denied+unavailable+notHandled+closed" as const

const flow: ReadonlyArray<Line> = [
  ["R", "收到 收悉 收件 收办 受理 登记受理 接收 接到 接件 接办 接获 接受 接转 承接 收接 签收"],
  ["W", "新(收|受理|接|接收|增|增加受理|增受理|登记)"],
  ["H", "办理 处理 承办 经办 (应当|应|需|须)(办理|办|办结|处理|答复)"],
  [
    "C",
    "办结 答复 回复 办复 办毕 结案 作答 (办理|处理|答复|回复|办结)(完毕|完结|完成|完) (本|)年度办理结果 办理结果总(数|计) (申请|)(办结|办理完毕|答复)(件|)(数|数量|总数) (完成|作出|做出|给予|予以|给出)(答复|回复|办理|办结) (进行|作出|做出|给予|予以)书面(答复|回复) 完成"
  ],
  [
    "Q",
    "(政府|政务|)信息公开(类|)申请(公开|表|书|函|) 依申请(公开|)(的|)(政府|)(信息|)(公开|)(的|)(申请|)(表|书|函|) (政府|)信息依申请公开(申请|) 申请公开(政府|)(信息|)(的|)(申请|要求|请求|) (登记|提交|提起|递交)(的|)(政府|)信息公开申请 依申请公开(政府|)(信息|)的申请人 依申请公开(办件|办理件|申请件|事项|业务|请求|诉求|需求)(数量|数|量|) (请求|要求|主动要求|)(公开|获取)(政府|)信息(公开|)(的|)申请 (要求|请求)(公开|获取)(政府|)信息 (要求|请求)公开(的|)申请 公开申请 申请(政府|)信息公开(的|)(申请|) (政府|政务|)信息申请公开(件|) 收(政府|政务|)信息公开申请 收依申请公开(申请|) (要求|请求|申请)(提供|获取|查阅)(相关|有关|)(政府|)信息(的|)(申请|) 公开(政府|)信息(的|)(申请|请求|要求) 关于(政府|)信息公开(的|方面的|方面|)申请 政务公开申请 政府信息(的|)申请"
  ],
  ["A", "申请 要求 需求 申请需求 申请书 申请表 申请函"],
  ["i", "(政府|政务|)信息公开 政务公开 政府信息(产生|引发|引起|导致)"],
  [
    "K",
    "结转 结转来 结存 转 转来 转接 延 延期 延续 顺延 推迟 留待 转结 留存 待 接转 遗留 遗留下来 跨 滚存 (需要|需|须)(结转|延期|顺延)(办理|)"
  ],
  [
    "U",
    "(正在|正|在)(办理|处理|办)(之中|过程中|) (未|尚未|暂未)(办结|答复|回复|办理完毕|办完|处理完毕) (办理|处理|答复)(之中|过程中) 办理中 处理中 待办 待办结 待答复 (跨年|跨年度)(办理|) (尚|仍|还)在(法定|规定|)(办理|答复|办结|)(期限|时限)(内|之内) 未到期 未到(答复|办理)期限"
  ],
  ["L", "上年 上年度 上一年 上一年度 去年 去年度 前一年 往年 历史 以往 (以前|往|前)年度"],
  ["X", "下年 下年度 下一年 下一年度 次年 次年度 明年 来年"]
]

const outcomes: ReadonlyArray<Line> = [
  ["O", "予以公开 予公开 决定公开 (予以|同意|准予)(全部|主动|全文)公开 予以提供 给予公开", "granted"],
  ["O", "同意公开 准予公开 准许公开 同意提供 同意予以公开 准予提供", "granted|granted+grantedInPart"],
  ["o", "公开 全部公开 全文公开 完全公开", "granted|granted+grantedInPart"],
  [
    "O",
    "部分公开 (同意|准予)部分公开 部分(予以|同意|准予)公开 区分处理(公开|) 区分处理后(予以|)(部分|)公开",
    "grantedInPart"
  ],
  ["O", "部分不(予|予以|同意)公开", "denied|grantedInPart"],
  ["O", "不予公开", "denied"],
  [
    "O",
    "(不|未|没有|没|无法|拒绝|不能|不得|暂不|暂缓|不便|不宜)(予以|同意|准予|给予|予|)公开 不准许公开 不(予|)提供",
    notGranted
  ],
  ["O", "无法提供 未能提供 不能提供", "unavailable"],
  ["O", "不予处理", "notHandled"],
  [
    "O",
    "不再处理",
    "notHandled|closed.notSupplemented|closed|closed.feeUnpaid|closed.notSupplemented+closed.feeUnpaid"
  ],
  ["O", "不作为(政府信息公开|)申请处理", "notHandled|closed"],
  ["O", "其他处理 其它处理 作其他处理 其他方式(处理|办理|答复)", "closed"],
  ["O", "(属于|涉及|)国家秘密", "denied.stateSecret|denied"],
  ["O", "(其他|)法律(、|)(行政|)法规禁止公开", "denied.prohibitedByLaw|denied"],
  ["O", "(危及|可能危及|影响|)三安全一稳定", "denied.endangersSecurity|denied"],
  ["O", "(因|经|)第三方不同意(公开|)(而|)(不予公开|)", "denied.thirdPartyRights|denied|grantedInPart"],
  ["O", "(保护|涉及|损害|)第三方(合法|)权益 (涉及|)商业秘密 (涉及|)个人隐私", "denied.thirdPartyRights|denied"],
  ["O", "(属于|)(三类|)内部(事务|管理|)(性|)信息", "denied.internalAffairs|denied"],
  ["O", "(属于|)(四类|)过程性信息", "denied.deliberative|denied"],
  ["O", "(属于|)(行政|)执法(案卷|案件)", "denied.enforcementFile|denied"],
  ["O", "(属于|涉及|)工作秘密", "denied.prohibitedByLaw|denied|denied.stateSecret|denied.endangersSecurity"],
  ["O", "(属于|)行政查询事项", "denied.inquiry|denied"],
  [
    "O",
    "(不|未)掌握(的|)(相关|有关|该|所申请|)(政府信息|) (政府|)信息不存在 (申请|)(内容|信息)不存在 (未制作|未获取)(或|、|)(未获取|未保存|)",
    "unavailable.notHeld|unavailable"
  ],
  [
    "O",
    "(不属于|不属|非|不归|不由)(本机关|本单位|本行政机关|本部门|本级|我机关|我局|我委|我办|我镇|我街道|我单位)(公开|负责公开|) (不属于|非)(职责|职权)范围",
    "unavailable.notHeld|unavailable"
  ],
  [
    "O",
    "不属于(政府信息|信息|)公开范围",
    "denied|unavailable|unavailable.notHeld|closed|closed.other|notHandled|notHandled.complaint|denied.inquiry"
  ],
  ["O", "(经|)检索(后|)(不存在|未找到|未检索到|无结果)", "unavailable.notHeld|unavailable"],
  ["o", "不存在 信息无", "unavailable.notHeld|unavailable"],
  [
    "O",
    "没有现成(的|)信息(需要|需|须|)(另行|重新|)(制作|) (需|需要|须)(另行|重新)制作 (需要|需|须)(加工|汇总)(、|)(分析|整理|)",
    "unavailable.wouldNeedCreating|unavailable"
  ],
  ["O", "(补正后|)(申请|)(内容|)(仍|)不明确", "unavailable.stillUnclear|unavailable"],
  [
    "O",
    "信访(、|)(举报|投诉)(、|)(投诉|举报|)(类|)(申请|) (信访|投诉|举报)类申请 信访类",
    "notHandled.complaint|notHandled"
  ],
  ["O", "重复申请 不(予|再)重复(处理|答复)", "notHandled.repeated|notHandled"],
  ["O", "(要求|)提供公开出版物 公开出版物", "notHandled.published|notHandled"],
  [
    "O",
    "(无正当理由|)(大量|多次|频繁)(、|)(反复|重复)申请 (无正当理由|)反复(、|)(大量|多次)(提出|)申请",
    "notHandled.vexatious|notHandled"
  ],
  ["O", "(要求|)(行政机关|)(确认或|确认或者|)重新出具(已获取|)信息", "notHandled.reissue|notHandled"],
  ["O", "(无正当理由|)逾期(不|未)补正", "closed.notSupplemented|closed|closed.other"],
  ["O", "视为(放弃|撤回)(申请|)", "closed.notSupplemented|closed|closed.other|closed.feeUnpaid"],
  [
    "O",
    "逾期(不|未)(按收费通知要求|按要求|按规定|)(缴纳|交纳|缴)(信息处理费|费用|费) (逾期|)(不|未)按(收费|缴费)通知(书|)(要求|)(缴纳|交纳|缴|支付)(信息处理费|费用|费)",
    "closed.feeUnpaid|closed"
  ],
  ["O", "(不属于|非|不是)政府信息", "closed.other|closed|notHandled.complaint|denied.inquiry"],
  ["O", "告知(其他|获取|其它|查询)(途径|渠道|方式)", "denied.inquiry|closed.other|notHandled.complaint|granted"]
]

/** Words of both worlds: outcomes of 三, and behind the sign `/` results of 四. */
const either: ReadonlyArray<Line> = [
  ["o", "不予受理", "notHandled|closed/otherwise"],
  ["o", "撤件", "closed.other|closed/otherwise"],
  ["o", "撤销", "closed.other|closed/otherwise|corrected"],
  [
    "o",
    "(申请人|)(主动|自行|自愿|主动要求|要求|自愿要求|)(撤回|撤销|撤消|放弃)(了|)(申请|)",
    "closed.other|closed/otherwise"
  ],
  ["o", "其他 其它", "closed|closed.other/otherwise"]
]

const review: ReadonlyArray<Line> = [
  ["B", "(涉及|)行政复议 (涉及|)复议"],
  ["D", "行政诉讼 诉讼 行政应诉 起诉 被诉 被诉讼 被起诉"],
  [
    "d",
    "(未经|不经|未经过)(行政|)复议(程序|) (未经|不经|未经过)(行政|)复议(后|)(直接|而)(起诉|提起行政诉讼|提起诉讼|诉讼) 直接(起诉|提起行政诉讼|提起诉讼|提起行政应诉|诉讼)"
  ],
  ["e", "(行政|)复议后(再|又|)(起诉|提起行政诉讼|提起诉讼|诉讼) 先复议后诉讼"],
  [
    "S",
    "维持 支持(行政机关|本机关|我局|我方|本单位|被告) (判决|裁定|获|得到|获得)维持 维持(原判|原决定|原行政行为|原具体行政行为|原答复|原告知|原结论|原处理决定|原答复意见) 胜诉 (胜诉|维持)率",
    "upheld"
  ],
  [
    "S",
    "驳回 驳回起诉(或|或者|、|和|及)(诉讼请求|诉请|上诉) 驳回诉讼请求(或|或者|、|和|及)(起诉|上诉) 驳回(诉请|起诉|上诉|申请|诉讼请求|原告诉讼请求|原告起诉|复议请求|复议申请|原告诉请) (判决|裁定|裁判)驳回(诉请|起诉|上诉|诉讼请求|原告诉讼请求|原告起诉|)",
    "upheld|otherwise|upheld+otherwise"
  ],
  [
    "S",
    "纠正 (被|判决|)纠错 (纠错|纠正|败诉|被纠错|被纠正)率 撤销(、|或|或者|和)变更(、|或|或者|和|)(确认违法|责令履行|) 被(撤销|变更)(、|或|或者|和)(变更|撤销|确认违法) 被(纠正|撤销|变更) 予以(撤销|变更) 败诉 (被|)(判|判决)败诉 确认违法 (责令|限期|责令限期)(履行|重新作出答复|重新作出处理|重新作出行政行为|重新处理|履职|履行职责|重新答复|重作|重做|答复|重新作出) 撤销(原|)(决定|行政行为|答复|重作|重做|复议决定)",
    "corrected"
  ],
  [
    "S",
    "被改变 (被|)(复议机关|行政复议机关|法院|人民法院)(予以|判决|)(纠正|纠错|撤销|变更|改变|确认违法|败诉|责令重新答复|责令履行|责令限期答复)",
    "corrected"
  ],
  ["S", "其他结果 其它结果", "otherwise"],
  [
    "S",
    "撤诉 (起诉人|原告|准许|准予)撤诉 终止(复议|诉讼) 撤回(起诉|复议申请|复议|诉讼) 终止 终止审理 (复议|调解|和解)终止 调解 和解",
    "otherwise"
  ],
  [
    "S",
    "(尚未|未|暂未|待)(审结|结|判决|宣判|审理完毕|作出决定) (正在|正|在|)审理(中|之中|过程中) (正在|正|在)审理 在审 一审(尚未|未|暂未|正在)(审结|判决|宣判|审理)",
    "pending"
  ],
  ["S", "审结 (作出|作|做出)(行政|)复议决定 (作出|做出)(判决|裁定)", "upheld+corrected+otherwise"],
  ["b", "相关案件"]
]

const applicants: ReadonlyArray<Line> = [
  ["P", "自然人 公民 公民个人 个人 自然人个人", "naturalPerson"],
  ["P", "公民法人(和|或|或者|及)其他组织", "naturalPerson+organization"],
  ["P", "法人(或|或者|和|及|与|、|以及)(其他|其它|非法人|社会|)组织 非自然人 单位组织", "organization"],
  ["P", "法人 企业法人 法人组织", "organization|organization.business"],
  ["P", "企业 公司 企事业单位", "organization.business|organization|organization.business+organization.other"],
  [
    "P",
    "社会组织 社会机构 其他组织 其他社会组织 其他社会团体 其他机构 非法人组织 团体",
    "organization.other|organization|organization.publicInterest|organization.publicInterest+organization.other"
  ],
  ["P", "商业企业", "organization.business"],
  ["P", "科研机构", "organization.research"],
  ["P", "(社会|)公益组织", "organization.publicInterest"],
  ["P", "法律服务机构 律师事务所", "organization.legalService"]
]

const documents: ReadonlyArray<Line> = [
  ["F", "(行政|)规范性文件"],
  ["G", "规章 (行政|政府|地方政府)规章"],
  ["M", "制发 制定 制订 出台 印发 颁布 新(制定|制发|出台|制作|印发|制订|颁布)"],
  ["E", "废止 失效 宣布失效 废除 (废止|失效)(或|和|、|及)(失效|宣布失效|废止)"],
  ["I", "现行有效 (目前|现|现存|当前|仍)有效"],
  ["Z", "继续有效 保留 拟修改"],
  ["m", "修改 修订 修正"],
  ["k", "作出 做出 实施 核发 下达 下发 采取"],
  ["1", "行政许可 行政许可类(决定|处理决定) (行政|)许可(决定|决定书|处理决定) 行政许可事项"],
  ["2", "行政处罚 (开展|进行)行政处罚 行政处罚类(决定|处理决定) (行政|)处罚(决定|决定书|处理决定)"],
  [
    "3",
    "行政强制 (开展|进行)行政强制 行政强制类(决定|处理决定) 行政强制(措施|执行) (行政|)强制(措施|执行|)(决定|决定书|处理决定)"
  ]
]

const others: ReadonlyArray<Line> = [
  [
    "Z",
    "(直接|自行)(收到|受理|接收|办理|答复) 电子 电子版 网上 网络 在线 线上 线下 互联网 网站 门户网站 平台 (网上|申请|办理|公开|线上|网络|平台)系统 信函 来函 邮寄 邮政 快递 信件 纸质 书面 当面 现场 窗口 到场 上门 邮件 电子邮件 邮箱 传真 电话 来访 微信 通过 季度 上半年 前三季度 下半年 月份 超期 逾期 超时 未按期 本级 (省|市|县|区|镇)本级 本部 机关本部 (省|市|县|区)级 补正 咨询 指导 督办 督促 转办 交办 协办 协助 参与 配合 帮助 代为 代拟 会同 联合 把关 复核 跟踪 讨论 研究 研讨 论证 审查 提醒 催办 抽查 检查 评查 审核 会商 研判 提前 当场 当日 当天 即时 平均 月均 每月 每季度 再次 同类 重大 疑难 复杂 历年 收取 收费 信息处理费"
  ],
  [
    "z",
    "(省|市|县|区|镇|)本级(政府|)(和|及|、)(各|下属|所属|其所属) 等(多种|各种|多|各|)(途径|方式|渠道|形式|平台) (多种|各种|各|不同|多)(途径|方式|渠道|形式) 线上线下 线上、线下 (两种|三种)(途径|方式|渠道|形式)"
  ],
  [
    "V",
    "热线 信箱 留言 来信 来电 来信来访 信访 投诉 举报 提案 建议 议案 公众号 微博 短信 会议 培训 培训班 发布会 解读 稿件 动态 文章 专栏 视频 阅读量 点击量 访问量 公告 公示 简报 通报 问卷 意见 访谈 采购 招标 审批 咨询件 工单 便民 诉求 求助 公开(总数|总量|数) 其他(部门|单位|机关|信息|文件|类信息) (主动|)公开(各类|各种|)(政府|政务|)信息 推送 编发 刊发 刊登 登载 转载 上传 更新 采编 报道 答复书 告知书 案卷 规章制度 规章文件 (行政|)规范性文件(解读|及解读|类) 行政许可(类|信息|申请) 行政处罚(类|信息|案卷) 行政强制(类|信息) (行政|)(复议|诉讼)类信息 政策文件 部门文件 不动产 (行政|)申诉 (行政|)仲裁 行政争议 行政纠纷 (行政|)应诉案件总(数|量) (各类|各类型|全部类型)(行政|)(应诉|诉讼|复议)案件"
  ],
  ["p", "对外公开 主动公开 主动公布 发布 公布"],
  [
    "?",
    "(个人|企业|公民|自然人|法人)信息 未再 没再 没有再 无法 无需 无须 无关 无论 无偿 无误 无缝 无障碍 无锡 无纸化 无一例外 有无 未来 未经 未尽 有没有 零星 零距离 零售 以及时 不和 和谐 与会 与时俱进 总和 转办件 转变 转型 转化 周转 运转 延伸 延长"
  ],
  ["w", "拟 计划 力争 争取 确保 努力 预计 防止 避免 杜绝 严禁 不得 不允许 谨防 严防 以期 旨在"],
  ["N", "未 没 无 无一 未见 未曾 暂未 暂无 没能 无人 没有人 未有人 没有任何人 零 未产生 未发生"],
  ["Y", "均 都 全部 皆 悉数 全为 全系 全是 一律 全数 所有 各项"],
  ["J", "等(原因|情形|情况|理由|缘由) 、 和 及 与 或 和被 ＋ +"],
  [
    "=",
    "因 由 由于 对 就 受到 面临 引起 引发 产生 导致 造成 而 不服 不满 不满意 异议 提请 招致 所 属于 属 发生 出现 被 提起"
  ],
  ["+", "增加 增长 增多 增 减少 下降 上升 减 提高 降低 增幅 降幅 回落 多 少"],
  ["f", "分别 依次"],
  ["c", "涉及 涉 关于 针对 围绕 牵涉"],
  ["g", "按期 按时 如期 限时 时限内 期限内 (在|于|按|按照|)(法定|规定)(时限|期限|时间) 及时"],
  [
    "x",
    "(我|本)(局|厅|委|办|院|市|县|区|镇|乡|街道|街|州|省|单位|机关|部门|中心|所|处|旗|盟|系统|级|行政机关|地|地区) 全(市|县|区|省|州|镇|乡|街道|局|系统|旗|厅|委|盟) 各级 (省|市|县|区|州|镇|乡)(人民|)政府(办公室|办公厅|办|) 办公厅 办公室 (市|县|区)府办 街道 街道办 街道办事处"
  ],
  [
    ".",
    "的 了 过 共 合计 累计 计 总 量 总量 件数 总件数 为 有 达 达成 是 系 已 已经 现 目前 至今 其中 其余 余 余下 剩 剩余 并 且 也 还 另 尚 又 再 仍 除 除去 外 本年度 全年 全年度 当年 当年度 今年 年度 本 年 数 量 案 件 办件 事项 事件 事例 记录 行为 纠纷 争议 法律 情况 情形 现象 问题 方面 类 类型 类别 工作 任何 形式 各种 各 相关 有关 相应 该 此 这 这些 该项 该类 此项 此类 上述 以上 中 内 里 提出 提交 递交 发起 申请人 (政府|)信息公开申请人 被申请人 被告 群众 公众 社会 人民群众 市民 村民 居民 农户 网民 百姓 服务对象 辖区 来自 机构 行政机关 各行政机关 (单位|组织|企业|机构)(和|或|及|、|或者)个人 个人(和|或|及|、|或者)(单位|组织) 任何组织 当事人 社会各界 向 从 单位 部门 机关 等 进行 业务 身份 前 在 判决 具体行政行为 行政相对人 相对人 单独 自行 专门 支持 两者 二者 实现 保持 新的 于 于当年 告知 得到 获得 获 予 给予 继续 依法 依规 按规定 按要求 (按|按照|依照|根据)(相关|有关)(规定|要求|法规) (按|依|按照|依照)(程序|流程) (增|升|降|减|增加|增长|上升|提高|减少|下降|降低|回落)至 (增加|增长|上升|提高|减少|下降|降低|回落)到 依照规定 准确 规范 有效 妥善 圆满 顺利 实际 主要 同时 截止 截至 到 至 入 往 底 末 月 日 期间 时 正式 含 包含 包括 不含 加上 叠加 算上 外加 连同 为由 结果 办理结果 答复结果 处理结果 决定 处理决定 答复类型 方式 信息 存在 遇到 事务 实务 公开事务 涉诉 应诉 以 以来 出庭应诉 案由 一方 复议机关 行政复议机关 法院 人民法院 向(上级机关|上级行政机关|上一级行政机关|复议机关|人民法院|法院) 次 例 起 宗 者 职责 职能 职权 权限 范围 掌握 负责 主体 通知 通知书 决定书 文书 材料 人员 事宜 经 检索 经审查 (予以|)(终止|终结)(处理|办理|答复|答复程序|办理程序) 而(终止|终结)(办理|处理|答复|) (清理|经清理|集中清理)后"
  ]
]

export const lexicon: ReadonlyArray<Line> = [
  ...flow,
  ...outcomes,
  ...either,
  ...review,
  ...applicants,
  ...documents,
  ...others
]
