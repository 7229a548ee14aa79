/** Made by `npm run generate -w sdk`; changes here are lost. */
export interface paths {
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the service and its database answer */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ok";
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in by name and password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly password: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                readonly id: string;
                                readonly name: string;
                                readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            readonly csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign in by a one-time link */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly token: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                readonly id: string;
                                readonly name: string;
                                readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            readonly csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                readonly id: string;
                                readonly name: string;
                                readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            readonly csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Sign out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Users */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly name: string;
                                readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly lastSignedInAt: string | null;
                                readonly disabledAt: string | null;
                            }[];
                            readonly nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            readonly total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Create a user */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                        readonly password?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                readonly id: string;
                                readonly name: string;
                                readonly roles: readonly ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly lastSignedInAt: string | null;
                                readonly disabledAt: string | null;
                            };
                            /** @description For /sign-in?token=..., once, within an hour. Shown here alone. */
                            readonly token: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** API keys */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly name: string;
                                readonly scopes: readonly ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "audit:read")[];
                                readonly createdBy: string;
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly lastUsedAt: string | null;
                                readonly withdrawnAt: string | null;
                            }[];
                            readonly nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            readonly total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        /** Make an API key */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly scopes: readonly ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "audit:read")[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly key: {
                                readonly id: string;
                                readonly name: string;
                                readonly scopes: readonly ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "audit:read")[];
                                readonly createdBy: string;
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly lastUsedAt: string | null;
                                readonly withdrawnAt: string | null;
                            };
                            /** @description The key itself. Shown here alone. */
                            readonly secret: string;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Withdraw an API key */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            readonly name: string;
                            readonly scopes: readonly ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "audit:read")[];
                            readonly createdBy: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly lastUsedAt: string | null;
                            readonly withdrawnAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The audit log */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description nextCursor before. */
                    readonly cursor?: number;
                    readonly limit?: number;
                    /** @description Actions that begin so. */
                    readonly action?: string;
                    /** @description What was done to this account. */
                    readonly account?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly seq: number;
                                /** Format: date-time */
                                readonly at: string;
                                readonly actor: {
                                    readonly kind: string;
                                    readonly id: string | null;
                                    readonly name: string;
                                };
                                readonly action: string;
                                readonly subject: {
                                    readonly kind: string;
                                    /** @description For an account, its key in this installation. */
                                    readonly id: string;
                                } | null;
                                readonly detail: {
                                    readonly [key: string]: unknown;
                                };
                            }[];
                            readonly nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            readonly total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Overview */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly received: {
                                readonly activities: number;
                                readonly duplicates: number;
                                readonly rejected: number;
                                readonly accounts: number;
                                readonly relations: number;
                                /** @description Reports of users, none of them decided yet. */
                                readonly flags: number;
                                readonly lastReceivedAt: string | null;
                                readonly byDay: readonly {
                                    readonly day: string;
                                    readonly accepted: number;
                                    readonly rejected: number;
                                    readonly duplicates: number;
                                }[];
                            };
                            readonly storage: {
                                readonly freeBytes: number | null;
                                /** @enum {unknown} */
                                readonly state: "ok" | "low" | "full";
                            };
                            /** @description The demo: every account in it is invented. */
                            readonly synthetic: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/activities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send activities
         * @description NDJSON (application/x-ndjson), one activity a line, or a JSON array of activities; gzip is recognised. A bad line is rejected by itself. Activities sent again count once.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly accepted: number;
                            /** @description Sent before, with the same content: counted once. */
                            readonly duplicates: number;
                            readonly rejected: number;
                            readonly warnings: number;
                            /** @description The first 100. */
                            readonly problems: readonly {
                                /** @description Number of the line, or of the element of the array. */
                                readonly line: number;
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/intake/rejections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rejected lines */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description nextCursor of the page before. */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly source: string;
                                readonly line: number;
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                                /** @description The line as it came; what is no UTF-8 shows as U+FFFD. */
                                readonly text: string;
                                readonly receivedAt: string;
                            }[];
                            readonly nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            readonly total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/intake/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description nextCursor of the page before. */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly source: string;
                                readonly state: "running" | "done" | "stopped" | "failed";
                                readonly reason: string | null;
                                readonly startedAt: string;
                                readonly finishedAt: string | null;
                                readonly lines: number;
                                readonly accepted: number;
                                readonly duplicates: number;
                                readonly rejected: number;
                                readonly warnings: number;
                            }[];
                            readonly nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            readonly total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/demo/seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Suggested seeds; none where the database is no demo */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            /** @description What was wrong with this request, and what to do. */
                            readonly detail: string;
                            /** @description Under which the log has it. */
                            readonly requestId: string;
                            /** @description The field that is wrong. */
                            readonly field?: string;
                            readonly problems?: readonly {
                                readonly field: string;
                                readonly reason: string;
                                readonly remedy: string;
                            }[];
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
