/** A complaint about how the matter is handled. */
export const complaint = {
  action: '对办理有意见',
  title: '对办理有意见',
  label: '您对办理有什么意见？',
  hint: '由上一级来看，不交给正在办理的单位。5个工作日内答复您，答复会显示在这里，不影响这件事的办理。',
  empty: '请写下您的意见。',
  tooLong: '太长了，请写在2000字以内。',
  send: '交给上一级',
  sent: '已经交给上一级。5个工作日内答复您。',
  waiting: (day: string) => `${day}前，上一级答复您对办理的意见`,
  late: (day: string) => `原定${day}前答复您对办理的意见，已经过了`,
  lateHint: '您可以打电话催，也可以向上一级信访部门反映。',
  conduct: '反映工作人员违纪违法的，请直接交给纪检监察机关，内容保密。',
  toDiscipline: '去反映干部问题',
};
