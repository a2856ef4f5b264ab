/** Short messages about a trip: when and where, never what it is about; a phone may lie on a table. */
export const tripMessages = {
  booked: (office: string, { on, at, place, code }: { on: string; at: string; place: string; code: string }): string =>
    `【${office}】已经帮您约好：${on} ${at}，${place}。预约码 ${code}，不来了请在网上或者打电话取消。`,
  cancelled: (office: string, { on, at, reason, phone }: { on: string; at: string; reason: string; phone: string }): string =>
    `【${office}】${on} ${at}的班次取消了：${reason}。您可以改约别的班次，急事请打电话：${phone}。`,
} as const;
