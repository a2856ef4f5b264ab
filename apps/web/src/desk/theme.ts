import type { ThemeConfig } from 'antd';

const faces = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';
const quick = '0.12s';

/** The one theme of the desk: ink, one accent, hairlines, radius 6, no shadows but under what floats. */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'desk' },
  token: {
    colorPrimary: '#0a5f6d',
    colorInfo: '#0a5f6d',
    colorLink: '#0a5f6d',
    colorLinkHover: '#084b57',
    colorError: '#c9372c',
    colorWarning: '#9a5200',
    colorSuccess: '#0a5f6d',
    colorText: '#1d2129',
    colorTextSecondary: '#4e5969',
    colorTextTertiary: '#5f6b7a',
    colorTextDescription: '#5f6b7a',
    colorTextPlaceholder: '#667282',
    colorBorder: '#c9cdd4',
    colorBorderSecondary: '#e5e6eb',
    colorBgLayout: '#f6f7f9',
    controlItemBgActive: '#e6f1f2',
    borderRadius: 6,
    borderRadiusLG: 6,
    borderRadiusSM: 4,
    fontFamily: faces,
    fontSize: 14,
    lineHeight: 1.5,
    controlHeight: 32,
    motionDurationFast: quick,
    motionDurationMid: quick,
    motionDurationSlow: '0.15s',
    boxShadowTertiary: 'none',
    fontWeightStrong: 600,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: '#4e5969' },
    Segmented: { itemSelectedColor: '#0a5f6d', trackBg: '#eef0f2' },
    Drawer: { paddingLG: 20 },
    Select: { optionSelectedBg: '#e6f1f2' },
  },
};
