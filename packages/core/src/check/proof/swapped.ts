/**
 * Terms of the field with two neighbouring characters in each other's place: 息信公开, 信公息开, 门网户站.
 *
 * @module
 */
import type { Confused } from "./confusions.ts"

/** Terms, each with the places from which a swap makes right words or none of its own: 公开平水 of 公开水平 is 公|开平|水. */
const terms = `政府信息公开 政府信息 政务公开1 政务服务1 依申请公开 信息公开申请 主动公开0 行政复议 行政诉讼 行政许可2
   行政强制2 规范性文件 年度报告0 工作报告 办理结果 结转下年0 上年结转 尚未审结 结果纠正 结果维持 无法提供01
   人民政府 门户网站 监督保障 平台建设 信息管理 政策解读 合法权益 其他组织0 社会组织0 法律服务机构 国家秘密
   商业秘密 个人隐私 社会评议02 公众参与2 重点领域 长效机制0 改进措施 责任追究 工作考核 统筹推进 业务培训0 贯彻落实
   组织领导 规章制度 行政机关2 意见建议 审核把关 取得成效 依法保障 规范有序 工作机制2 公开指南 公开目录 浓厚氛围
   专人负责 逾期未补正 信息不存在13 不予受理0 予以驳回 举报投诉 信访举报 法定时限2 规定时限2 法定期限2 按时答复0
   群众关切 社会关切0 标准化规范化 规范化建设 长效机制建设 营商环境 政务新媒体 政府公报 微信公众号 第三方评估
   考核评估0 群众满意度 全会精神0 责任清单 权力清单 思想为指导 坚强领导 正确领导 进一步加强03 进一步完善0
   进一步提高0 进一步规范0 工作人员0 业务水平01 业务能力0 业务骨干0 服务水平1 公开质量 公开水平2 公开实效 公开渠道2
   公开平台0 公开内容 公开范围 公开方式0 公开时限2 公开属性 存在问题 主要问题 存在的问题1 薄弱环节 工作措施
   改进情况 下一步工作 决策部署 深入推进1 稳步推进2 扎实推进 有序推进0 统筹协调 加强组织领导0 协调配合 明确责任
   落实责任 压实责任 强化责任 健全制度 完善制度 制度建设 队伍建设 栏目设置 更新维护01 日常监测 日常管理2 日常监管
   内容保障0 安全防护 安全管理 网络安全2 信息发布 发布审核 保密审查 定期检查 督促检查 督查考核1 绩效考核 社会监督0
   群众监督 监督管理0 民生领域 热点问题 重大决策 公共服务 便民服务0 办事指南 服务对象 申请办理0 答复意见 商业企业1
   科研机构 社会公益组织0 行政处罚 行政事业性收费 行政执法案卷1 行政查询事项 过程性信息 内部事务信息0
   第三方合法权益2 重复申请0 公开出版物 大量反复申请0 予以公开 不予公开0 不予处理0 其他处理0 继续办理 复议后起诉
   直接起诉 被申请人 法律法规1 法定职责 履行职责 履职尽责12 领导小组 分管领导 主要领导 专题培训 学习培训 宣传力度
   意见征集 网上调查0 在线访谈0 新闻发布会0 新闻发布0 互动交流 回应关切 舆情回应2 财政预决算3 预算决算12 公共资源
   政府采购 重大项目 乡村振兴 生态环境 食品药品1 社会救助0 社会保障0 就业创业01 义务教育1 医疗卫生 公共文化0
   统计期限2 编制本报告 信息处理费 收费情况 信息公开 公开政府信息 公开工作 依申请公开工作`.split(/\s+/u)

/** Every term with two of its neighbouring characters swapped, longer terms first. */
export const swapped: ReadonlyArray<Confused> = terms
  .map((entry) => [entry.replaceAll(/\d/gu, ""), entry.replaceAll(/\D/gu, "")] as const)
  .toSorted(([one], [other]) => other.length - one.length)
  .flatMap(([right, not]) =>
    Array.from({ length: right.length - 1 }, (_, at) => at)
      .filter((at) => !not.includes(String(at)))
      .map((at) => ({
        wrong: right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
        right
      }))
  )
