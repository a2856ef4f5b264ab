/** The wording of short messages: what it is about in one line, never the matter itself; a phone may lie on a table. */
export const messageTexts = {
  followCode: (office: string, code: string, minutes: number): string =>
    `【${office}】查询验证码 ${code}，${minutes} 分钟内有效。不要告诉别人，工作人员也不会向您要。`,
  signInCode: (office: string, code: string, minutes: number): string =>
    `【${office}】登录验证码 ${code}，${minutes} 分钟内有效。不要告诉别人，工作人员也不会向您要。`,
  newPhoneCode: (office: string, code: string, minutes: number): string =>
    `【${office}】核对新手机号的验证码 ${code}，${minutes} 分钟内有效。不是您本人操作，请不用理会。`,
  phoneChanged: (office: string, phone: string): string =>
    `【${office}】您留的联系电话已经改掉。不是您本人改的，请马上打电话告诉我们：${phone}。`,
  codeRenewed: (office: string, phone: string): string =>
    `【${office}】您的查询码换了新的，旧的不能用了。不是您本人来换的，请马上打电话告诉我们：${phone}。`,
  confirm: (office: string, address: string, phone: string): string =>
    `【${office}】工作人员帮您填好了一步，您本人确认以后才算数：${address} 不是您要办的，请点“不同意”，或者打电话 ${phone}。`,
  filedByAgent: (office: string, { number, code, phone }: { number: string; code: string; phone: string }): string =>
    `【${office}】工作人员替您登记了事项 ${number}，查询码 ${code}，可以在网上查进度、作评价。查询码请自己留好，不要告诉别人，工作人员也不会向您要；没有提过的，请打电话 ${phone}。`,
  mandateRecorded: (office: string, address: string, phone: string): string =>
    `【${office}】工作人员替您记录了一份代办委托，请看：${address} 不想委托，点开按“结束委托”就停，不收费、不用说理由；也可以打电话 ${phone}。`,
} as const;
