import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhLocale from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api.ts';
import { meQuery } from './queries.ts';
import { router } from './router.tsx';
import { LanguageProvider, useLanguage } from './texts/language.tsx';
import { theme } from './theme.ts';
import './desk.css';
import './growing-text.css';

/** A session that has ended shows the sign-in page, whichever call found out. */
const onFault = (fault: Error, queryKey?: readonly unknown[]) => {
  if (fault instanceof ProblemError && fault.problem.status === 401 && queryKey?.[0] !== 'me') {
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  }
};

const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (fault, query) => onFault(fault, query.queryKey) }),
  mutationCache: new MutationCache({ onError: (fault) => onFault(fault) }),
  defaultOptions: {
    // A lost network is an answer like another: it is said at once, and what was written stays.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, fault) => fault instanceof ProblemError && fault.problem.code === 'offline' && count < 1,
    },
  },
});

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

// The style elements of the components carry it: the policy of the page lets through no other (docs/security.md).
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

const Themed = () => {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhLocale}
      theme={still ? { ...theme, token: { ...theme.token, motion: false } } : theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App message={{ duration: 3, top: 56 }} component={false}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
};

const place = document.getElementById('desk');
if (place === null) throw new Error('the page has no place for the desk');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <Themed />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
