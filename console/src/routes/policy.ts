export const policyRoutes = [] as const;
