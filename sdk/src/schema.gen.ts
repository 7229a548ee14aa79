// Generated from openapi.json by "npm run generate -w sdk".

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service and its database answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by name and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a one-time link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                                /** Format: date-time */
                                createdAt: string;
                                lastSignedInAt: string | null;
                                disabledAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create a user */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                                /** Format: date-time */
                                createdAt: string;
                                lastSignedInAt: string | null;
                                disabledAt: string | null;
                            };
                            /** @description For /sign-in?token=..., once, within an hour. Shown here alone. */
                            token: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a user in no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            /** Format: date-time */
                            createdAt: string;
                            lastSignedInAt: string | null;
                            disabledAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/current/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set your own password */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        /** @description The present one, if there is one. */
                        current?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                id: string;
                                name: string;
                                roles: ("admin" | "policy" | "investigator" | "reviewer" | "auditor")[];
                            };
                            /** @description For the header x-csrf-token of every change. */
                            csrfToken: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                scopes: ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "policy:read" | "policy:write" | "decisions:ask" | "decisions:read" | "reports:write" | "reports:read" | "review:read" | "exchanges:read" | "exchanges:write" | "shared:read" | "hma" | "audit:read")[];
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                lastUsedAt: string | null;
                                withdrawnAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make an API key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "policy:read" | "policy:write" | "decisions:ask" | "decisions:read" | "reports:write" | "reports:read" | "review:read" | "exchanges:read" | "exchanges:write" | "shared:read" | "hma" | "audit:read")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: {
                                id: string;
                                name: string;
                                scopes: ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "policy:read" | "policy:write" | "decisions:ask" | "decisions:read" | "reports:write" | "reports:read" | "review:read" | "exchanges:read" | "exchanges:write" | "shared:read" | "hma" | "audit:read")[];
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                lastUsedAt: string | null;
                                withdrawnAt: string | null;
                            };
                            /** @description The key itself. Shown here alone. */
                            secret: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an API key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            scopes: ("activities:write" | "intake:read" | "signals:read" | "investigations:write" | "investigations:read" | "networks:read" | "networks:decide" | "networks:export" | "policy:read" | "policy:write" | "decisions:ask" | "decisions:read" | "reports:write" | "reports:read" | "review:read" | "exchanges:read" | "exchanges:write" | "shared:read" | "hma" | "audit:read")[];
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            lastUsedAt: string | null;
                            withdrawnAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor before. */
                    cursor?: number;
                    limit?: number;
                    /** @description Actions that begin so. */
                    action?: string;
                    /** @description What was done to this account. */
                    account?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    kind: string;
                                    id: string | null;
                                    name: string;
                                };
                                action: string;
                                subject: {
                                    kind: string;
                                    /** @description For an account, its key in this installation. */
                                    id: string;
                                } | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to other services */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "waiting" | "sent" | "dead" | "discarded";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @description What it is, and which room sends it. */
                                kind: string;
                                /** @description Messages of one subject go in their order. */
                                subject: string;
                                /** @enum {unknown} */
                                state: "waiting" | "sent" | "dead" | "discarded";
                                attempts: number;
                                /** Format: date-time */
                                postedAt: string;
                                /** Format: date-time */
                                dueAt: string;
                                triedAt: string | null;
                                endedAt: string | null;
                                /** @description Why the last attempt failed. */
                                failure: string | null;
                                /** @description Messages of its subject that wait for it. */
                                heldBack: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a dead message again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a dead message up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Overview */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            received: {
                                activities: number;
                                duplicates: number;
                                rejected: number;
                                accounts: number;
                                relations: number;
                                /** @description Reports among activities. */
                                flags: number;
                                lastReceivedAt: string | null;
                                byDay: {
                                    day: string;
                                    accepted: number;
                                    rejected: number;
                                    duplicates: number;
                                }[];
                            };
                            networks: {
                                suspected: number;
                                confirmed: number;
                                refused: number;
                            };
                            investigations: {
                                queued: number;
                                running: number;
                                done: number;
                                failed: number;
                            };
                            reports: {
                                checkedAt: string | null;
                                books: {
                                    received: number;
                                    open: number;
                                    decided: number;
                                    merged: number;
                                    erased: number;
                                    /** @description Not taken up yet; counted as open. */
                                    waitingFlags: number;
                                    acknowledged: number;
                                    /** @description Not acknowledged within five minutes. */
                                    late: number;
                                    oldestOpenAt: string | null;
                                    nextDueAt: string | null;
                                    overdue: number;
                                    /** @description What does not agree; none: nothing is lost. */
                                    faults: string[];
                                } | null;
                                /** @description Whether a webhook is set. Without one, reporters for whom the platform speaks (API, Coop, activities) learn of nothing but by the answer to the request, and their acknowledgements count as sent with it: PUT /v1/reports/webhook sets one. */
                                platformHears: boolean;
                                alarms: {
                                    kind: string;
                                    detail: string;
                                    /** Format: date-time */
                                    since: string;
                                }[];
                            };
                            storage: {
                                freeBytes: number | null;
                                /** @enum {unknown} */
                                state: "ok" | "low" | "full";
                            };
                            /** @description The demo: every account in it is invented. */
                            synthetic: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send activities
         * @description NDJSON (application/x-ndjson), one activity a line, or a JSON array of activities; gzip is recognised. A bad line is rejected by itself. Activities sent again count once. Where no line was accepted, the answer is a problem (422) with the same counts.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accepted: number;
                            /** @description Sent before, with the same content: counted once. */
                            duplicates: number;
                            rejected: number;
                            warnings: number;
                            /** @description The first 100. */
                            problems: {
                                /** @description Number of the line, or of the element of the array. */
                                line: number;
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intake/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rejected lines */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                source: string;
                                line: number;
                                field: string;
                                reason: string;
                                remedy: string;
                                /** @description The line as it came; what is no UTF-8 shows as U+FFFD. */
                                text: string;
                                receivedAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intake/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                source: string;
                                state: "running" | "done" | "stopped" | "failed";
                                reason: string | null;
                                startedAt: string;
                                finishedAt: string | null;
                                lines: number;
                                accepted: number;
                                duplicates: number;
                                rejected: number;
                                warnings: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Banks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                source: string;
                                enabledShare: number;
                                distance: number | null;
                                sharedOnward: boolean;
                                /** @description How many it holds; 100001 where they are more than 100000. */
                                entries: number;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a bank */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Capital letters, digits and underscores. */
                        name: string;
                        source?: string;
                        /** @description Share of media of which the bank is asked; 0 switches it off, 1 unless told. */
                        enabledShare?: number;
                        /** @description Bits of PDQ up to which an entry matches; null for 31. */
                        distance?: number | null;
                        /** @description Whether the source permits that entries go on to partners; false unless told. */
                        sharedOnward?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            source: string;
                            enabledShare: number;
                            distance: number | null;
                            sharedOnward: boolean;
                            /** @description How many it holds; 100001 where they are more than 100000. */
                            entries: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bank */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            source: string;
                            enabledShare: number;
                            distance: number | null;
                            sharedOnward: boolean;
                            /** @description How many it holds; 100001 where they are more than 100000. */
                            entries: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a bank */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description That it held. */
                            entries: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a bank */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Capital letters, digits and underscores. */
                        name?: string;
                        source?: string;
                        /** @description Share of media of which the bank is asked; 0 switches it off, 1 unless told. */
                        enabledShare?: number;
                        /** @description Bits of PDQ up to which an entry matches; null for 31. */
                        distance?: number | null;
                        /** @description Whether the source permits that entries go on to partners; false unless told. */
                        sharedOnward?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            source: string;
                            enabledShare: number;
                            distance: number | null;
                            sharedOnward: boolean;
                            /** @description How many it holds; 100001 where they are more than 100000. */
                            entries: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/banks/{name}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of a bank
         * @description With type and hash: those that match it, also disabled ones.
         */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    type?: "pdq" | "md5" | "sha1" | "sha256";
                    hash?: string;
                };
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @description Its name in its source; null where a person entered it. */
                                sourceKey: string | null;
                                fingerprints: {
                                    /** @enum {unknown} */
                                    type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                    value: string;
                                }[];
                                note: string;
                                metadata: {
                                    [key: string]: unknown;
                                } | null;
                                originalUri: string | null;
                                /** @description Until when the entry matches nothing; null: it matches. */
                                disabledUntil: string | "forever" | null;
                                opinions: {
                                    /** @description Null: our own. */
                                    owner: string | null;
                                    /** @enum {unknown} */
                                    category: "negative" | "investigation-seed" | "positive";
                                    tags: string[];
                                }[];
                                /** @description All opinions in one word. */
                                standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** @description Bits from the hash that was looked for; null where none was. */
                                distance: number | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add an entry */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fingerprints: {
                            /** @enum {unknown} */
                            type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                            /** @description Hexadecimal; of vpdq the JSON list of "hash,quality,seconds" as text. */
                            value: string;
                        }[];
                        note?: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        originalUri?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @description Its name in its source; null where a person entered it. */
                            sourceKey: string | null;
                            fingerprints: {
                                /** @enum {unknown} */
                                type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                value: string;
                            }[];
                            note: string;
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            originalUri: string | null;
                            /** @description Until when the entry matches nothing; null: it matches. */
                            disabledUntil: string | "forever" | null;
                            opinions: {
                                /** @description Null: our own. */
                                owner: string | null;
                                /** @enum {unknown} */
                                category: "negative" | "investigation-seed" | "positive";
                                tags: string[];
                            }[];
                            /** @description All opinions in one word. */
                            standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/banks/{name}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    entry: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @description Its name in its source; null where a person entered it. */
                            sourceKey: string | null;
                            fingerprints: {
                                /** @enum {unknown} */
                                type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                value: string;
                            }[];
                            note: string;
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            originalUri: string | null;
                            /** @description Until when the entry matches nothing; null: it matches. */
                            disabledUntil: string | "forever" | null;
                            opinions: {
                                /** @description Null: our own. */
                                owner: string | null;
                                /** @enum {unknown} */
                                category: "negative" | "investigation-seed" | "positive";
                                tags: string[];
                            }[];
                            /** @description All opinions in one word. */
                            standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete an entry */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    entry: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change or disable an entry */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    entry: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                        metadata?: {
                            [key: string]: unknown;
                        } | null;
                        originalUri?: string | null;
                        /** @description Until when the entry matches nothing; null: it matches. */
                        disabledUntil?: string | "forever" | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @description Its name in its source; null where a person entered it. */
                            sourceKey: string | null;
                            fingerprints: {
                                /** @enum {unknown} */
                                type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                value: string;
                            }[];
                            note: string;
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            originalUri: string | null;
                            /** @description Until when the entry matches nothing; null: it matches. */
                            disabledUntil: string | "forever" | null;
                            opinions: {
                                /** @description Null: our own. */
                                owner: string | null;
                                /** @enum {unknown} */
                                category: "negative" | "investigation-seed" | "positive";
                                tags: string[];
                            }[];
                            /** @description All opinions in one word. */
                            standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/banks/{name}/entries/{entry}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State our opinion of an entry */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    entry: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        category: "negative" | "investigation-seed" | "positive";
                        tags: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @description Its name in its source; null where a person entered it. */
                            sourceKey: string | null;
                            fingerprints: {
                                /** @enum {unknown} */
                                type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                value: string;
                            }[];
                            note: string;
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            originalUri: string | null;
                            /** @description Until when the entry matches nothing; null: it matches. */
                            disabledUntil: string | "forever" | null;
                            opinions: {
                                /** @description Null: our own. */
                                owner: string | null;
                                /** @enum {unknown} */
                                category: "negative" | "investigation-seed" | "positive";
                                tags: string[];
                            }[];
                            /** @description All opinions in one word. */
                            standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Withdraw our opinion of an entry */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    entry: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @description Its name in its source; null where a person entered it. */
                            sourceKey: string | null;
                            fingerprints: {
                                /** @enum {unknown} */
                                type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                value: string;
                            }[];
                            note: string;
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            originalUri: string | null;
                            /** @description Until when the entry matches nothing; null: it matches. */
                            disabledUntil: string | "forever" | null;
                            opinions: {
                                /** @description Null: our own. */
                                owner: string | null;
                                /** @enum {unknown} */
                                category: "negative" | "investigation-seed" | "positive";
                                tags: string[];
                            }[];
                            /** @description All opinions in one word. */
                            standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy that runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            previous: number | null;
                            /** @enum {unknown} */
                            act: "begin" | "take-effect" | "emergency" | "expire" | "roll-back";
                            proposalId: string | null;
                            reason: string;
                            setBy: string;
                            /** @description RFC 3339, UTC. */
                            setAt: string;
                            /** @description Grows with every change of what runs. */
                            change: number;
                            document: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the policy */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                basedOn: number | null;
                                /** @enum {unknown} */
                                origin: "first" | "proposal" | "expiry";
                                proposalId: string | null;
                                reason: string;
                                madeBy: string;
                                /** @description RFC 3339, UTC. */
                                madeAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the policy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            basedOn: number | null;
                            /** @enum {unknown} */
                            origin: "first" | "proposal" | "expiry";
                            proposalId: string | null;
                            reason: string;
                            madeBy: string;
                            /** @description RFC 3339, UTC. */
                            madeAt: string;
                            document: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two versions of the policy */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which versions ran, and why */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                previous: number | null;
                                /** @enum {unknown} */
                                act: "begin" | "take-effect" | "emergency" | "expire" | "roll-back";
                                proposalId: string | null;
                                reason: string;
                                setBy: string;
                                /** @description RFC 3339, UTC. */
                                setAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/terms/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History of a term
         * @description The latest first. The last hundred versions that ran are looked at.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                previous: number | null;
                                /** @enum {unknown} */
                                act: "begin" | "take-effect" | "emergency" | "expire" | "roll-back";
                                proposalId: string | null;
                                reason: string;
                                setBy: string;
                                /** @description RFC 3339, UTC. */
                                setAt: string;
                                term: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the policy on a text */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description What runs, where neither is told. */
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @description BCP 47: such as de, or pt-BR. */
                        locale?: string;
                        /** @enum {unknown} */
                        surface?: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                        version?: number;
                        /** Format: uuid */
                        proposal?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number | null;
                            /** @enum {unknown} */
                            verdict: "allow" | "review" | "block";
                            matches: {
                                termId: string;
                                /** @description UTF-16 units of the text. */
                                start: number;
                                end: number;
                                /** @enum {unknown} */
                                tier: "block" | "review" | "hint";
                                transforms: string[];
                            }[];
                            link: {
                                /** @enum {unknown} */
                                verdict: "allow" | "review" | "block";
                                matches: {
                                    linkId: string;
                                    tier: string;
                                }[];
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of the policy */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                                title: string;
                                reason: string;
                                source: string;
                                author: string;
                                /** @description None of them may approve it. */
                                contributors: string[];
                                baseVersion: number;
                                /** @description Another version runs by now. */
                                baseMoved: boolean;
                                /** @description Items that it changes. */
                                edits: number;
                                revision: number;
                                version: number | null;
                                shadowHours: number;
                                shadowSince: string | null;
                                shadowUntil: string | null;
                                expiresAt: string | null;
                                approvedBy: string | null;
                                approvedAt: string | null;
                                emergency: boolean;
                                effectSince: string | null;
                                /** @description RFC 3339, UTC. */
                                createdAt: string;
                                /** @description RFC 3339, UTC. */
                                changedAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Propose a change of the policy */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        reason: string;
                        /** @description Who says so: a person, a partner, a list. */
                        source: string;
                        baseVersion?: number;
                        /** @default 24 */
                        shadowHours?: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, such as 2027-01-31T00:00:00Z.
                         */
                        expiresAt?: string;
                        edits?: {
                            /** @enum {unknown} */
                            section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                            /** @description Id of the item; of thresholds, surfaces, texts and countries their name. */
                            id: string;
                            value: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                        document?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change of the policy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit a change of the policy */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        edits: {
                            /** @enum {unknown} */
                            section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                            /** @description Id of the item; of thresholds, surfaces, texts and countries their name. */
                            id: string;
                            value: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load a list into a change
         * @description CSV, whose first line names the fields, or a JSON object a line. Refused whole, with line and field, where anything of it cannot be used.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        section: "terms" | "links";
                        /** @enum {unknown} */
                        format: "csv" | "jsonl";
                        text: string;
                        /** @description Who says so: a person, a partner, a list. */
                        source: string;
                        /** @enum {unknown} */
                        tier?: "block" | "review";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a change into shadow */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a change anew over what runs */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                        /**
                         * @default refuse
                         * @enum {unknown}
                         */
                        conflicts?: "refuse" | "mine";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** @description The revision that was looked at. */
                        revision: number;
                        /** @description Takes effect at once, without the rest of its shadow. */
                        emergency?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "shadow" | "approved" | "in-effect" | "expired" | "rolled-back" | "refused" | "withdrawn";
                            title: string;
                            reason: string;
                            source: string;
                            author: string;
                            /** @description None of them may approve it. */
                            contributors: string[];
                            baseVersion: number;
                            /** @description Another version runs by now. */
                            baseMoved: boolean;
                            /** @description Items that it changes. */
                            edits: number;
                            revision: number;
                            version: number | null;
                            shadowHours: number;
                            shadowSince: string | null;
                            shadowUntil: string | null;
                            expiresAt: string | null;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            emergency: boolean;
                            effectSince: string | null;
                            /** @description RFC 3339, UTC. */
                            createdAt: string;
                            /** @description RFC 3339, UTC. */
                            changedAt: string;
                            changes: {
                                /** @enum {unknown} */
                                section: "terms" | "links" | "patterns" | "rules" | "resources" | "thresholds" | "surfaces" | "interstitials" | "jurisdictions";
                                id: string;
                                before: {
                                    [key: string]: unknown;
                                } | null;
                                after: {
                                    [key: string]: unknown;
                                } | null;
                            }[];
                            events: {
                                act: string;
                                from: string;
                                to: string;
                                version: number | null;
                                reason: string;
                                by: string;
                                /** @description RFC 3339, UTC. */
                                at: string;
                            }[];
                            backtest: {
                                version: number;
                                summary: {
                                    [key: string]: unknown;
                                };
                                /** @description RFC 3339, UTC. */
                                attachedAt: string;
                            } | null;
                            /** @description How often its terms stand in ordinary texts, once that was counted. */
                            ordinary: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to a version that ran */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            previous: number | null;
                            /** @enum {unknown} */
                            act: "begin" | "take-effect" | "emergency" | "expire" | "roll-back";
                            proposalId: string | null;
                            reason: string;
                            setBy: string;
                            /** @description RFC 3339, UTC. */
                            setAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/terms/{id}/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words that are used beside a term */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                term: string;
                                kinds: ("co-use" | "shared-users" | "neighbour" | "reformulation")[];
                                score: number;
                                evidence: {
                                    posts: number;
                                    /** @description Of these, posts with a withheld term. */
                                    besideWithheld: number;
                                    users: number;
                                    /** @description Of these, accounts that post withheld terms. */
                                    sharedUsers: number;
                                    /** @description Accounts that searched for it right after a withheld term. */
                                    reformulations: number;
                                    /** @description Ids of terms that it is nearly like. */
                                    nearTerms: string[];
                                    /** @description Posts with it by accounts that never post withheld terms. */
                                    ordinaryPosts: number;
                                    ofOrdinaryPosts: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/frequent-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Terms that stand in ordinary texts of the platform
         * @description By their ids, of what runs. Counted each night over a sample of posts.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            items: {
                                termId: string;
                                /** @description Ordinary texts of the platform that were looked at. */
                                texts: number;
                                hits: number;
                                /** @description It flags more of them than a term should. */
                                tooMuch: boolean;
                                /** @description RFC 3339, UTC. */
                                countedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terms that keep the company of withheld ones */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "accepted" | "dismissed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                term: string;
                                kinds: ("co-use" | "shared-users" | "neighbour" | "reformulation")[];
                                score: number;
                                evidence: {
                                    posts: number;
                                    /** @description Of these, posts with a withheld term. */
                                    besideWithheld: number;
                                    users: number;
                                    /** @description Of these, accounts that post withheld terms. */
                                    sharedUsers: number;
                                    /** @description Accounts that searched for it right after a withheld term. */
                                    reformulations: number;
                                    /** @description Ids of terms that it is nearly like. */
                                    nearTerms: string[];
                                    /** @description Posts with it by accounts that never post withheld terms. */
                                    ordinaryPosts: number;
                                    ofOrdinaryPosts: number;
                                };
                                /** @enum {unknown} */
                                state: "open" | "accepted" | "dismissed";
                                proposalId: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                reason: string;
                                foundAt: string;
                                seenAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/candidates/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a candidate into a change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        proposal: string;
                        reason: string;
                        /** @enum {unknown} */
                        tier?: "block" | "review";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            term: string;
                            kinds: ("co-use" | "shared-users" | "neighbour" | "reformulation")[];
                            score: number;
                            evidence: {
                                posts: number;
                                /** @description Of these, posts with a withheld term. */
                                besideWithheld: number;
                                users: number;
                                /** @description Of these, accounts that post withheld terms. */
                                sharedUsers: number;
                                /** @description Accounts that searched for it right after a withheld term. */
                                reformulations: number;
                                /** @description Ids of terms that it is nearly like. */
                                nearTerms: string[];
                                /** @description Posts with it by accounts that never post withheld terms. */
                                ordinaryPosts: number;
                                ofOrdinaryPosts: number;
                            };
                            /** @enum {unknown} */
                            state: "open" | "accepted" | "dismissed";
                            proposalId: string | null;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            reason: string;
                            foundAt: string;
                            seenAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/candidates/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss a candidate */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            term: string;
                            kinds: ("co-use" | "shared-users" | "neighbour" | "reformulation")[];
                            score: number;
                            evidence: {
                                posts: number;
                                /** @description Of these, posts with a withheld term. */
                                besideWithheld: number;
                                users: number;
                                /** @description Of these, accounts that post withheld terms. */
                                sharedUsers: number;
                                /** @description Accounts that searched for it right after a withheld term. */
                                reformulations: number;
                                /** @description Ids of terms that it is nearly like. */
                                nearTerms: string[];
                                /** @description Posts with it by accounts that never post withheld terms. */
                                ordinaryPosts: number;
                                ofOrdinaryPosts: number;
                            };
                            /** @enum {unknown} */
                            state: "open" | "accepted" | "dismissed";
                            proposalId: string | null;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            reason: string;
                            foundAt: string;
                            seenAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/mining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When candidates were looked for the last time */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            candidates: number;
                            minedAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Look for candidates, and for terms that flag too much, now */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            begun: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of signals */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                kind: string;
                                title: string;
                                accounts: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with a signal */
        get: {
            parameters: {
                query: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    kind: "posts-known-media" | "sends-classified-media" | "posts-withheld-terms" | "searches-withheld-terms" | "reported" | "re-registered" | "names-another-account" | "shares-payment-handle" | "shares-device" | "shares-link" | "shares-media";
                    minimumScore?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: string;
                                handle: string | null;
                                kind: string;
                                /** @description 0..1; comparable within a kind alone. */
                                score: number;
                                /** @description In plain words. */
                                evidence: string;
                                producer: string;
                                /** Format: date-time */
                                observedAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at media
         * @description The bytes of one image or video as the body, or a form with one file and the fields id and account, or JSON with digests. A file that cannot be looked at, and is not known either, is a 422 with the signal that was recorded.
         */
        post: {
            parameters: {
                query?: {
                    id?: string;
                    account?: string;
                };
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        media: {
                            id?: string;
                            account?: string;
                            digests: {
                                pdq?: string;
                                md5?: string;
                                sha1?: string;
                                sha256?: string;
                                /** @description A string for each frame: hash,quality,seconds. */
                                vpdq?: string[];
                            };
                            quality?: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As it was sent. */
                                id: string | null;
                                /** @description The digest that names the medium. */
                                media: string;
                                digests: {
                                    pdq?: string;
                                    md5?: string;
                                    sha1?: string;
                                    sha256?: string;
                                    /** @description A string for each frame: hash,quality,seconds. */
                                    vpdq?: string[];
                                    /** @description Of the PDQ, 0 to 100. */
                                    quality?: number;
                                };
                                /** @description The nearest first. */
                                matches: {
                                    bank: string;
                                    entry: number;
                                    /** @enum {unknown} */
                                    type: "pdq" | "md5" | "sha1" | "sha256" | "vpdq";
                                    /** @description Bits between two PDQ hashes, 0 where a digest is the same; null of videos. */
                                    distance: number | null;
                                    /** @description Of videos: percent of the frames of each that are in the other. */
                                    share: {
                                        asked: number;
                                        banked: number;
                                    } | null;
                                    /** @description How the picture was turned, mirrored or trimmed when it matched. */
                                    position: string | null;
                                    /** @description What is thought of the entry, all opinions together. */
                                    standing: ("negative" | "investigation-seed" | "positive" | "disputed") | null;
                                }[];
                                /** @description What was recorded of it. */
                                signals: {
                                    id: number;
                                    /** @enum {unknown} */
                                    kind: "known-media" | "unscannable" | "classified-media";
                                    /** @description The digest that names the medium. */
                                    media: string;
                                    /** @description The platform's own name of it. */
                                    reference: string | null;
                                    account: string | null;
                                    /** @description 0..1; comparable within a kind alone. */
                                    score: number;
                                    /** @description In plain words. */
                                    evidence: string;
                                    producer: string;
                                    detail: {
                                        [key: string]: unknown;
                                    };
                                    /** Format: date-time */
                                    observedAt: string;
                                }[];
                                /** @description Outside matchers whose answers are still to come, as signals of the medium. */
                                asked: string[];
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/media/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was observed of media */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    kind?: "known-media" | "unscannable" | "classified-media";
                    /** @description The digest that names a medium. */
                    media?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @enum {unknown} */
                                kind: "known-media" | "unscannable" | "classified-media";
                                /** @description The digest that names the medium. */
                                media: string;
                                /** @description The platform's own name of it. */
                                reference: string | null;
                                account: string | null;
                                /** @description 0..1; comparable within a kind alone. */
                                score: number;
                                /** @description In plain words. */
                                evidence: string;
                                producer: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                observedAt: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outside matchers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                /**
                                 * @description A matcher tells known media, a classifier judges new ones.
                                 * @enum {unknown}
                                 */
                                kind: "matcher" | "classifier";
                                url: string;
                                /**
                                 * @description What it is sent: the digests alone, or the file too.
                                 * @enum {unknown}
                                 */
                                wants: "digests" | "media";
                                enabled: boolean;
                                hasSecret: boolean;
                                timeLimitSeconds: number;
                                mostBytes: number;
                                /**
                                 * @description left-alone: it failed too often, and is tried again at retryAt.
                                 * @enum {unknown}
                                 */
                                state: "asked" | "left-alone" | "switched-off";
                                retryAt: string | null;
                                /** @description Why the last call failed; null where it did not. */
                                failure: string | null;
                                answeredAt: string | null;
                                /** @description Questions that wait for an answer. */
                                waiting: number;
                                answered: number;
                                /** @description It refused them, or failed on them alone. */
                                unanswerable: number;
                                /** @description They waited for a week. */
                                expired: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matchers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Connect an outside matcher */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description A matcher tells known media, a classifier judges new ones.
                         * @enum {unknown}
                         */
                        kind: "matcher" | "classifier";
                        url: string;
                        /**
                         * @description What it is sent: the digests alone, or the file too.
                         * @enum {unknown}
                         */
                        wants: "digests" | "media";
                        /** @description True unless told. */
                        enabled?: boolean;
                        /** @description Sent as "Authorization: Bearer". Left out, it stays; null takes it away. */
                        secret?: string | null;
                        /** @description 20 unless told. */
                        timeLimitSeconds?: number;
                        /** @description Of a file that it is sent; 16777216 unless told. */
                        mostBytes?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /**
                             * @description A matcher tells known media, a classifier judges new ones.
                             * @enum {unknown}
                             */
                            kind: "matcher" | "classifier";
                            url: string;
                            /**
                             * @description What it is sent: the digests alone, or the file too.
                             * @enum {unknown}
                             */
                            wants: "digests" | "media";
                            enabled: boolean;
                            hasSecret: boolean;
                            timeLimitSeconds: number;
                            mostBytes: number;
                            /**
                             * @description left-alone: it failed too often, and is tried again at retryAt.
                             * @enum {unknown}
                             */
                            state: "asked" | "left-alone" | "switched-off";
                            retryAt: string | null;
                            /** @description Why the last call failed; null where it did not. */
                            failure: string | null;
                            answeredAt: string | null;
                            /** @description Questions that wait for an answer. */
                            waiting: number;
                            answered: number;
                            /** @description It refused them, or failed on them alone. */
                            unanswerable: number;
                            /** @description They waited for a week. */
                            expired: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Disconnect an outside matcher */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find accounts by the beginning of their id or handle */
        get: {
            parameters: {
                query: {
                    q: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                handle: string | null;
                                name: string | null;
                                createdAt: string | null;
                                ageBand: string | null;
                                followers: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Investigations */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                state: "queued" | "running" | "done" | "failed";
                                progress: {
                                    phase: string;
                                    done: number;
                                    total: number;
                                } | null;
                                seeds: string[];
                                relations: string[];
                                limits: {
                                    maximumMembers: number;
                                };
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                finishedAt: string | null;
                                outcome: ("network" | "no-network") | null;
                                /** @description Why there is no network, or what failed. */
                                reason: string;
                                networkId: string | null;
                                warnings: string[];
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Begin an investigation */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        seeds: {
                            accounts: string[];
                        } | {
                            signal: {
                                /** @enum {unknown} */
                                kind: "posts-known-media" | "sends-classified-media" | "posts-withheld-terms" | "searches-withheld-terms" | "reported" | "re-registered" | "names-another-account" | "shares-payment-handle" | "shares-device" | "shares-link" | "shares-media";
                                minimumScore?: number;
                            };
                        };
                        /** @description Relations to go by; all of them if left out: follow, block, like, announce, mention, reply, name, contact, hashtag, link, payment, device, media. */
                        relations?: ("follow" | "block" | "like" | "announce" | "mention" | "reply" | "name" | "contact" | "hashtag" | "link" | "payment" | "device" | "media")[];
                        limits?: {
                            /** @default 5000 */
                            maximumMembers?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "done" | "failed";
                            progress: {
                                phase: string;
                                done: number;
                                total: number;
                            } | null;
                            seeds: string[];
                            relations: string[];
                            limits: {
                                maximumMembers: number;
                            };
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            finishedAt: string | null;
                            outcome: ("network" | "no-network") | null;
                            /** @description Why there is no network, or what failed. */
                            reason: string;
                            networkId: string | null;
                            warnings: string[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One investigation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "done" | "failed";
                            progress: {
                                phase: string;
                                done: number;
                                total: number;
                            } | null;
                            seeds: string[];
                            relations: string[];
                            limits: {
                                maximumMembers: number;
                            };
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            finishedAt: string | null;
                            outcome: ("network" | "no-network") | null;
                            /** @description Why there is no network, or what failed. */
                            reason: string;
                            networkId: string | null;
                            warnings: string[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Networks */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "suspected" | "confirmed" | "refused";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                state: "suspected" | "confirmed" | "refused";
                                members: number;
                                byRole: {
                                    [key: string]: number;
                                };
                                atRisk: number;
                                uniqueFollowers: number;
                                /** Format: date-time */
                                createdAt: string;
                                decidedAt: string | null;
                                decidedBy: string | null;
                                reason: string;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One network */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "suspected" | "confirmed" | "refused";
                            members: number;
                            byRole: {
                                [key: string]: number;
                            };
                            atRisk: number;
                            uniqueFollowers: number;
                            /** Format: date-time */
                            createdAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            reason: string;
                            investigationId: string;
                            seeds: string[];
                            cut: {
                                size: number;
                                text: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            warnings: string[];
                            uniqueFollowersByRole: {
                                [key: string]: number;
                            };
                            decisions: {
                                /** @enum {unknown} */
                                from: "suspected" | "confirmed" | "refused";
                                /** @enum {unknown} */
                                to: "suspected" | "confirmed" | "refused";
                                reason: string;
                                decidedBy: string;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of a network */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    sort?: "rank" | "score" | "followers";
                    order?: "asc" | "desc";
                    role?: "advertiser" | "consumer" | "aggregator" | "backup" | "bridge" | "unknown";
                    atRisk?: boolean;
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: string;
                                handle: string | null;
                                name: string | null;
                                rank: number;
                                score: number;
                                /** @enum {unknown} */
                                role: "advertiser" | "consumer" | "aggregator" | "backup" | "bridge" | "unknown";
                                atRisk: boolean;
                                atRiskBasis: string | null;
                                seed: boolean;
                                person: string | null;
                                personConfidence: number | null;
                                followers: number;
                                createdAt: string | null;
                                removed: boolean;
                                evidence: {
                                    kind: string;
                                    text: string;
                                    /** @description Bits. */
                                    weight: number;
                                    count: number;
                                }[];
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member, with the evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description The platform's own id, URL-encoded. */
                    account: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: string;
                            handle: string | null;
                            name: string | null;
                            rank: number;
                            score: number;
                            /** @enum {unknown} */
                            role: "advertiser" | "consumer" | "aggregator" | "backup" | "bridge" | "unknown";
                            atRisk: boolean;
                            atRiskBasis: string | null;
                            seed: boolean;
                            person: string | null;
                            personConfidence: number | null;
                            followers: number;
                            createdAt: string | null;
                            removed: boolean;
                            evidence: {
                                kind: string;
                                text: string;
                                /** @description Bits. */
                                weight: number;
                                count: number;
                                subjects: {
                                    kind: string;
                                    id: string;
                                }[];
                            }[];
                            neighbours: {
                                account: string;
                                /** @enum {unknown} */
                                role: "advertiser" | "consumer" | "aggregator" | "backup" | "bridge" | "unknown";
                                atRisk: boolean;
                                kinds: string[];
                                weight: number;
                            }[];
                            activities: {
                                /** Format: date-time */
                                receivedAt: string;
                                /** @description The line as it came. */
                                text: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A network as a graph, with places in the unit square */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description Only this member and its neighbours. */
                    around?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            nodes: {
                                account: string;
                                handle: string | null;
                                /** @enum {unknown} */
                                role: "advertiser" | "consumer" | "aggregator" | "backup" | "bridge" | "unknown";
                                atRisk: boolean;
                                seed: boolean;
                                rank: number;
                                score: number;
                                followers: number;
                                x: number;
                                y: number;
                            }[];
                            edges: {
                                source: string;
                                target: string;
                                kinds: string[];
                                weight: number;
                            }[];
                            truncated: boolean;
                            /** @description Members of the network. */
                            total: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or refuse a network */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        decision: "confirm" | "refuse";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "suspected" | "confirmed" | "refused";
                            members: number;
                            byRole: {
                                [key: string]: number;
                            };
                            atRisk: number;
                            uniqueFollowers: number;
                            /** Format: date-time */
                            createdAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            reason: string;
                            investigationId: string;
                            seeds: string[];
                            cut: {
                                size: number;
                                text: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            warnings: string[];
                            uniqueFollowersByRole: {
                                [key: string]: number;
                            };
                            decisions: {
                                /** @enum {unknown} */
                                from: "suspected" | "confirmed" | "refused";
                                /** @enum {unknown} */
                                to: "suspected" | "confirmed" | "refused";
                                reason: string;
                                decidedBy: string;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Undo the decision on a network */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            state: "suspected" | "confirmed" | "refused";
                            members: number;
                            byRole: {
                                [key: string]: number;
                            };
                            atRisk: number;
                            uniqueFollowers: number;
                            /** Format: date-time */
                            createdAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            reason: string;
                            investigationId: string;
                            seeds: string[];
                            cut: {
                                size: number;
                                text: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            warnings: string[];
                            uniqueFollowersByRole: {
                                [key: string]: number;
                            };
                            decisions: {
                                /** @enum {unknown} */
                                from: "suspected" | "confirmed" | "refused";
                                /** @enum {unknown} */
                                to: "suspected" | "confirmed" | "refused";
                                reason: string;
                                decidedBy: string;
                                /** Format: date-time */
                                decidedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Export a network */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        purpose: string;
                        /** @enum {unknown} */
                        format: "ndjson" | "csv" | "gexf" | "graphml" | "html";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            href: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an export */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file, in the format of the export. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide what a surface may show or connect */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        surface: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                        /** @description The platform's own name of what asks; the brake can hold it alone. */
                        feature?: string;
                        viewer?: string | {
                            id?: string;
                            minor?: boolean;
                            /** @enum {unknown} */
                            ageBand?: "under-13" | "13-15" | "16-17" | "18+";
                            country?: string;
                        };
                        locale?: string;
                        query?: string;
                        candidates?: {
                            /** @enum {unknown} */
                            kind: "account" | "hashtag" | "post" | "link" | "term";
                            id: string;
                            /** @description A post's text; a profile's names and words. */
                            text?: string;
                            /** @description Of a post: whose it is. */
                            author?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            decision: "allow" | "limit" | "withhold";
                            reasons: {
                                /** @enum {unknown} */
                                code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                /** @description The term, link, rule, network or brake. */
                                id?: string;
                            }[];
                            /** @description Shown instead of results. There is no way on: offer none. */
                            interstitial?: {
                                language: string;
                                texts: {
                                    [key: string]: string;
                                };
                                resources: ({
                                    name: string;
                                    url: string;
                                    audience: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                            };
                            candidates: {
                                id: string;
                                /** @enum {unknown} */
                                decision: "allow" | "limit" | "withhold";
                                reasons: {
                                    /** @enum {unknown} */
                                    code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                    /** @description The term, link, rule, network or brake. */
                                    id?: string;
                                }[];
                            }[];
                            policyVersion: number;
                            /** @description Whether the service only counts: then nothing is withheld. */
                            shadow: boolean;
                            decisionId: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What every surface would answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        surfaces?: ("search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration")[];
                        /** @description The platform's own name of what asks; the brake can hold it alone. */
                        feature?: string;
                        viewer?: string | {
                            id?: string;
                            minor?: boolean;
                            /** @enum {unknown} */
                            ageBand?: "under-13" | "13-15" | "16-17" | "18+";
                            country?: string;
                        };
                        locale?: string;
                        query?: string;
                        candidates?: {
                            /** @enum {unknown} */
                            kind: "account" | "hashtag" | "post" | "link" | "term";
                            id: string;
                            /** @description A post's text; a profile's names and words. */
                            text?: string;
                            /** @description Of a post: whose it is. */
                            author?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            surfaces: {
                                /** @enum {unknown} */
                                surface: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                                discovery: boolean;
                                /** @enum {unknown} */
                                decision: "allow" | "limit" | "withhold";
                                reasons: {
                                    /** @enum {unknown} */
                                    code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                    /** @description The term, link, rule, network or brake. */
                                    id?: string;
                                }[];
                                /** @description Shown instead of results. There is no way on: offer none. */
                                interstitial?: {
                                    language: string;
                                    texts: {
                                        [key: string]: string;
                                    };
                                    resources: ({
                                        name: string;
                                        url: string;
                                        audience: string;
                                    } & {
                                        [key: string]: unknown;
                                    })[];
                                };
                                candidates: {
                                    id: string;
                                    /** @enum {unknown} */
                                    decision: "allow" | "limit" | "withhold";
                                    reasons: {
                                        /** @enum {unknown} */
                                        code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                        /** @description The term, link, rule, network or brake. */
                                        id?: string;
                                    }[];
                                }[];
                                policyVersion: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nodes that decide, and their versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The one that answers. */
                            node: string;
                            /** @description By which the answering node decides. */
                            policyVersion: number;
                            shadow: boolean;
                            /** @description Versions that wait in shadow. */
                            shadows: number[];
                            /** @description The number of the last change of the record. */
                            change: number;
                            nodes: {
                                id: string;
                                host: string;
                                process: number;
                                version: string;
                                policyVersion: number;
                                change: number;
                                signalChange: number;
                                accounts: number;
                                bytes: number;
                                /** @description From hearing of the last news to deciding by it. */
                                lagMilliseconds: number;
                                /** @description Rules that failed as they ran; each held of nothing then. */
                                ruleFailures: {
                                    ruleId: string;
                                    /** @description Since the node holds the version. */
                                    times: number;
                                    /** @description Why the last time. */
                                    reason: string;
                                }[];
                                /** @enum {unknown} */
                                state: "current" | "behind" | "silent";
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Restrictions of accounts and posts */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    /** @description It, and its posts. */
                    account?: string;
                    post?: string;
                    decisionId?: string;
                    surface?: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @description The answer that restricted first. */
                                decisionId: string;
                                subject: {
                                    /** @enum {unknown} */
                                    kind: "account" | "post";
                                    id: string | null;
                                };
                                account: string | null;
                                /** @enum {unknown} */
                                surface: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                                /** @enum {unknown} */
                                decision: "limit" | "withhold";
                                reasons: {
                                    /** @enum {unknown} */
                                    code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                    /** @description The term, link, rule, network or brake. */
                                    id?: string;
                                }[];
                                policyVersion: number;
                                /** Format: date-time */
                                decidedAt: string;
                                /** Format: date-time */
                                lastAt: string;
                                times: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A restriction */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description The answer that restricted first. */
                            decisionId: string;
                            subject: {
                                /** @enum {unknown} */
                                kind: "account" | "post";
                                id: string | null;
                            };
                            account: string | null;
                            /** @enum {unknown} */
                            surface: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                            /** @enum {unknown} */
                            decision: "limit" | "withhold";
                            reasons: {
                                /** @enum {unknown} */
                                code: "brake" | "record-unreachable" | "query" | "query-doubted" | "term" | "term-doubted" | "link" | "link-doubted" | "profile" | "profile-doubted" | "prefix" | "media" | "network" | "protected" | "members-apart" | "minors-apart" | "risk" | "rule";
                                /** @description The term, link, rule, network or brake. */
                                id?: string;
                            }[];
                            policyVersion: number;
                            /** Format: date-time */
                            decidedAt: string;
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                            /** @description Where a person lets the account out. */
                            appeal: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Interactions to leave out of co-visitation */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {unknown} */
                                type: "view" | "follow" | "like";
                                actor: string;
                                /** @description Turned to, itself or by its posts. */
                                account: string;
                                /** @description False: take it in again. */
                                leaveOut: boolean;
                                /** @enum {unknown} */
                                basis: "network" | "report";
                                /** Format: date-time */
                                since: string;
                            }[];
                            nextCursor: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sweeps of the past */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "policy" | "network" | "reopened";
                                /** @description The version, or the network. */
                                target: string;
                                name: string | null;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "done" | "overtaken";
                                phase: string;
                                done: number;
                                /** @description About. */
                                total: number;
                                found: number;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                movedAt: string;
                                finishedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/brakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Brakes that hold or held */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                scope: "surface" | "feature" | "suggestions";
                                /** @description The surface or feature; empty of all suggestions. */
                                target: string;
                                /** @enum {unknown} */
                                state: "holding" | "expired" | "released";
                                reason: string;
                                pulledBy: string;
                                /** Format: date-time */
                                pulledAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                renewedBy: string | null;
                                renewedAt: string | null;
                                releasedBy: string | null;
                                releasedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Pull the brake */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        scope: "surface" | "feature" | "suggestions";
                        /** @description Of a surface or feature. */
                        target?: string;
                        reason: string;
                        /** @description 60 unless told. */
                        minutes?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            scope: "surface" | "feature" | "suggestions";
                            /** @description The surface or feature; empty of all suggestions. */
                            target: string;
                            /** @enum {unknown} */
                            state: "holding" | "expired" | "released";
                            reason: string;
                            pulledBy: string;
                            /** Format: date-time */
                            pulledAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            renewedBy: string | null;
                            renewedAt: string | null;
                            releasedBy: string | null;
                            releasedAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/brakes/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew a brake that another person pulled */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        minutes: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            scope: "surface" | "feature" | "suggestions";
                            /** @description The surface or feature; empty of all suggestions. */
                            target: string;
                            /** @enum {unknown} */
                            state: "holding" | "expired" | "released";
                            reason: string;
                            pulledBy: string;
                            /** Format: date-time */
                            pulledAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            renewedBy: string | null;
                            renewedAt: string | null;
                            releasedBy: string | null;
                            releasedAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/brakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Release a brake */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            scope: "surface" | "feature" | "suggestions";
                            /** @description The surface or feature; empty of all suggestions. */
                            target: string;
                            /** @enum {unknown} */
                            state: "holding" | "expired" | "released";
                            reason: string;
                            pulledBy: string;
                            /** Format: date-time */
                            pulledAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            renewedBy: string | null;
                            renewedAt: string | null;
                            releasedBy: string | null;
                            releasedAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an account out of what its networks bring */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/exemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an exemption */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/networks/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a confirmed network hold on */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What shadows would have done */
        get: {
            parameters: {
                query?: {
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            mode: {
                                /** @description Whether the whole service only counts. */
                                shadow: boolean;
                                reason: string;
                                changedBy: string | null;
                                changedAt: string | null;
                            };
                            reports: {
                                version: number;
                                /** @enum {unknown} */
                                mode: "shadow" | "beside";
                                counts: {
                                    surface: string;
                                    /** @description Of candidates, or `request` for whole requests. */
                                    kind: string;
                                    /** @description By the shadow. */
                                    decision: string;
                                    /** @description What was answered; of the whole service in shadow, the same. */
                                    running: string;
                                    times: number;
                                }[];
                                days: {
                                    day: string;
                                    /** @description Different accounts and posts. */
                                    withheld: number;
                                    limited: number;
                                    reviews: number;
                                }[];
                                reviewsADay: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Let the service act, or only count */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        shadow: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shadow: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/adapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adapters of probes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                url: string;
                                hasSecret: boolean;
                                minutes: number;
                                mostQuestions: number;
                                account: string | null;
                                enabled: boolean;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/adapters/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set how a platform’s surfaces are probed */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url: string;
                        secret?: string;
                        minutes?: number;
                        mostQuestions?: number;
                        /** @description A test account. */
                        account?: string;
                        enabled?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            url: string;
                            hasSecret: boolean;
                            minutes: number;
                            mostQuestions: number;
                            account: string | null;
                            enabled: boolean;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/adapters/{name}/probes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Probe a platform’s surfaces now */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/probes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Probes of surfaces */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                adapter: string;
                                policyVersion: number;
                                /** @enum {unknown} */
                                state: "running" | "done" | "failed";
                                asked: number;
                                unanswered: number;
                                leaks: number;
                                failure: string | null;
                                /** Format: date-time */
                                startedAt: string;
                                finishedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/leaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leaks that probes found */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    open?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                adapter: string;
                                /** @enum {unknown} */
                                surface: "search" | "autocomplete" | "hashtag-page" | "hashtag-suggestion" | "account-suggestion" | "related" | "trend" | "feed" | "notification" | "advert" | "direct-message" | "follow" | "link" | "upload" | "registration";
                                termId: string;
                                /** @description How the term was spelled. */
                                variant: string;
                                policyVersion: number;
                                /** @description Masked. */
                                evidence: string;
                                results: number;
                                /** @description Probes that saw it. */
                                times: number;
                                /** Format: date-time */
                                foundAt: string;
                                /** Format: date-time */
                                seenAt: string;
                                closedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Backtests */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                proposal: string | null;
                                version: number;
                                days: number;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "done" | "failed";
                                phase: string;
                                done: number;
                                total: number;
                                failure: string | null;
                                askedBy: string;
                                /** Format: date-time */
                                askedAt: string;
                                finishedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Try a version of the policy on the past */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description A change.
                         */
                        proposal?: string;
                        /** @description Or any version. */
                        version?: number;
                        days?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/backtests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version would have done */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            proposal: string | null;
                            version: number;
                            days: number;
                            /** @enum {unknown} */
                            state: "waiting" | "running" | "done" | "failed";
                            phase: string;
                            done: number;
                            total: number;
                            failure: string | null;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            finishedAt: string | null;
                            result: {
                                kinds: {
                                    [key: string]: {
                                        texts: number;
                                        changes: {
                                            [key: string]: number;
                                        };
                                    };
                                };
                                terms: {
                                    [key: string]: {
                                        hits: number;
                                        benign: number;
                                    };
                                };
                                examples: {
                                    kind: string;
                                    /** @description From what runs to what is tried. */
                                    change: string;
                                    text: string;
                                    terms: string[];
                                }[];
                                requests: {
                                    /** @description Of the private sample. */
                                    asked: number;
                                    stricter: number;
                                    milder: number;
                                };
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "decided" | "merged" | "erased";
                    class?: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                    channel?: "api" | "coop" | "activity" | "email" | "file" | "form";
                    language?: string;
                    flagger?: string;
                    work?: string;
                    /** @description Id of the account or thing reported. */
                    about?: string;
                    since?: string;
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                receivedAt: string;
                                /** @enum {unknown} */
                                channel: "api" | "coop" | "activity" | "email" | "file" | "form";
                                clientVersion: string;
                                language: string;
                                /** @enum {unknown} */
                                reporterType: "user" | "minor" | "guardian" | "trusted-flagger" | "hotline" | "authority" | "anonymous";
                                flagger: string | null;
                                target: {
                                    kind: string;
                                    id: string;
                                };
                                /** @enum {unknown} */
                                class: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                                dangerNow: boolean;
                                severity: number;
                                /** @enum {unknown} */
                                state: "open" | "decided" | "merged" | "erased";
                                work: string | null;
                                mergedInto: string | null;
                                dueAt: string | null;
                                outcome: ("violates" | "does-not-violate") | null;
                                decidedAt: string | null;
                                acknowledgedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Report something */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        target: {
                            /** @enum {unknown} */
                            kind: "account" | "post" | "media" | "link" | "hashtag" | "device" | "other";
                            id: string;
                            /** @description Whose it is. */
                            account?: string;
                        };
                        /** @enum {unknown} */
                        class: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                        reason?: string;
                        /** @description A child is in danger at this moment. */
                        dangerNow?: boolean;
                        /** @description 0: not known. */
                        severity?: number;
                        /** @description Left out: the report is anonymous. */
                        reporter?: {
                            /** @enum {unknown} */
                            type: "user" | "minor" | "guardian" | "trusted-flagger" | "hotline" | "authority" | "anonymous";
                            account?: string;
                            name?: string;
                            /** Format: email */
                            email?: string;
                        };
                        language?: string;
                        clientVersion?: string;
                        /** @description Whatever else came with it: messages, addresses, digests of media. */
                        details?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description A code with which the reporter looks up what became of the report. */
                            receipt: string;
                            /** @description It was received before, under the same key. */
                            repeated: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            receivedAt: string;
                            /** @enum {unknown} */
                            channel: "api" | "coop" | "activity" | "email" | "file" | "form";
                            clientVersion: string;
                            language: string;
                            /** @enum {unknown} */
                            reporterType: "user" | "minor" | "guardian" | "trusted-flagger" | "hotline" | "authority" | "anonymous";
                            flagger: string | null;
                            target: {
                                kind: string;
                                id: string;
                            };
                            /** @enum {unknown} */
                            class: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                            dangerNow: boolean;
                            severity: number;
                            /** @enum {unknown} */
                            state: "open" | "decided" | "merged" | "erased";
                            work: string | null;
                            mergedInto: string | null;
                            dueAt: string | null;
                            outcome: ("violates" | "does-not-violate") | null;
                            decidedAt: string | null;
                            acknowledgedAt: string | null;
                            /** @description In the reporter's words. */
                            reason: string;
                            /** @description All that was said, as JSON text. */
                            content: string;
                            reporterAccount: string | null;
                            /** @description SHA-256 of what came, in hex. */
                            evidenceDigest: string;
                            decision: string | null;
                            history: {
                                act: string;
                                from: string | null;
                                to: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a report */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "open" | "decided" | "merged" | "erased";
                            outcome: ("violates" | "does-not-violate") | null;
                            decidedAt: string | null;
                            decision: string | null;
                            language: string;
                            /** @description What to tell the reporter, made from the outcome. */
                            text: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/conservation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether reports are lost */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            checkedAt: string | null;
                            books: {
                                received: number;
                                open: number;
                                decided: number;
                                merged: number;
                                erased: number;
                                /** @description Not taken up yet; counted as open. */
                                waitingFlags: number;
                                acknowledged: number;
                                /** @description Not acknowledged within five minutes. */
                                late: number;
                                oldestOpenAt: string | null;
                                nextDueAt: string | null;
                                overdue: number;
                                /** @description What does not agree; none: nothing is lost. */
                                faults: string[];
                            } | null;
                            /** @description Whether a webhook is set. Without one, reporters for whom the platform speaks (API, Coop, activities) learn of nothing but by the answer to the request, and their acknowledgements count as sent with it: PUT /v1/reports/webhook sets one. */
                            platformHears: boolean;
                            clients: {
                                channel: string;
                                clientVersion: string;
                                language: string;
                                lastDay: number;
                                /** @description In the same 24 hours a week before. */
                                weekBefore: number;
                                lastReceivedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alarms */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    ended?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "conservation" | "drop" | "canary" | "breach-soon" | "breach" | "acknowledgement" | "file-refused" | "file-untaken";
                                subject: string;
                                detail: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                seenAt: string;
                                endedAt: string | null;
                                acknowledgedBy: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/alarms/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an alarm */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/canaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Canaries */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                channel: string;
                                /** Format: date-time */
                                sentAt: string;
                                arrivedAt: string | null;
                                failure: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Floods */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                minute: string;
                                channel: string;
                                /** @description Key of the source; the same for the same one. */
                                source: string;
                                admitted: number;
                                /** @description Put off with 429 and a time. */
                                refused: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How reports are sorted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            settings: {
                                /** @description Minutes within which work is to be decided. */
                                due: {
                                    classes: {
                                        "meeting-a-child": number;
                                        trafficking: number;
                                        blackmail: number;
                                        "self-harm": number;
                                        "apparent-material": number;
                                        solicitation: number;
                                        advertising: number;
                                        other: number;
                                    };
                                    dangerNow: number;
                                    minor: number;
                                    trusted: number;
                                };
                                /** @description The first rule that holds gives the queue. */
                                queues: {
                                    queue: string;
                                    /** @description CEL; true: this queue. */
                                    when: string;
                                    skills?: string[];
                                }[];
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Sort reports otherwise */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Minutes within which work is to be decided. */
                        due: {
                            classes: {
                                "meeting-a-child": number;
                                trafficking: number;
                                blackmail: number;
                                "self-harm": number;
                                "apparent-material": number;
                                solicitation: number;
                                advertising: number;
                                other: number;
                            };
                            dangerNow: number;
                            minor: number;
                            trusted: number;
                        };
                        /** @description The first rule that holds gives the queue. */
                        queues: {
                            queue: string;
                            /** @description CEL; true: this queue. */
                            when: string;
                            skills?: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            settings: {
                                /** @description Minutes within which work is to be decided. */
                                due: {
                                    classes: {
                                        "meeting-a-child": number;
                                        trafficking: number;
                                        blackmail: number;
                                        "self-harm": number;
                                        "apparent-material": number;
                                        solicitation: number;
                                        advertising: number;
                                        other: number;
                                    };
                                    dangerNow: number;
                                    minor: number;
                                    trusted: number;
                                };
                                /** @description The first rule that holds gives the queue. */
                                queues: {
                                    queue: string;
                                    /** @description CEL; true: this queue. */
                                    when: string;
                                    skills?: string[];
                                }[];
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/flaggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trusted flaggers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                kind: "trusted-flagger" | "hotline" | "authority";
                                hasKey: boolean;
                                hasMailbox: boolean;
                                contact: string;
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                                reports: number;
                                open: number;
                                upheld: number;
                                refused: number;
                                /** @description Upheld, of those decided. */
                                accuracy: number | null;
                                /** @description Of 95 %: exact where few were decided one way, the score interval elsewhere. */
                                accuracyInterval: {
                                    low: number;
                                    high: number;
                                } | null;
                                /** @description Decided by their due date, of those decided. */
                                inTime: number | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Trust a flagger */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {unknown} */
                        kind: "trusted-flagger" | "hotline" | "authority";
                        contact?: string;
                        /** Format: email */
                        mailbox?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description The API key, shown once; null where the request was repeated. */
                            key: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/flaggers/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own statistics of a trusted flagger */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "trusted-flagger" | "hotline" | "authority";
                            hasKey: boolean;
                            hasMailbox: boolean;
                            contact: string;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            reports: number;
                            open: number;
                            upheld: number;
                            refused: number;
                            /** @description Upheld, of those decided. */
                            accuracy: number | null;
                            /** @description Of 95 %: exact where few were decided one way, the score interval elsewhere. */
                            accuracyInterval: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description Decided by their due date, of those decided. */
                            inTime: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/flaggers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Trust a flagger no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the platform hears of reports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhook: {
                                url: string;
                                /** Format: date-time */
                                changedAt: string;
                                changedBy: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Tell the platform what becomes of reports */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                            /** @description By which messages are signed (Standard Webhooks). Shown once. */
                            secret: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Tell the platform no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, by queue */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                queue: string;
                                open: number;
                                /** @description Somebody looks at it now. */
                                held: number;
                                overdue: number;
                                dangerNow: number;
                                soonestDue: string | null;
                            }[];
                            /** @description The most urgent first. */
                            classes: {
                                /** @enum {unknown} */
                                class: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                                open: number;
                                /** @description Somebody looks at it now. */
                                held: number;
                                overdue: number;
                                dangerNow: number;
                                soonestDue: string | null;
                            }[];
                            furtherLooks: {
                                open: number;
                                /** @description Somebody looks at it now. */
                                held: number;
                                overdue: number;
                                dangerNow: number;
                                soonestDue: string | null;
                            };
                            appeals: {
                                open: number;
                                /** @description Somebody looks at it now. */
                                held: number;
                                overdue: number;
                                dangerNow: number;
                                soonestDue: string | null;
                            };
                            /** @description False where more waits than was counted. */
                            complete: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that wait for you or anybody */
        get: {
            parameters: {
                query?: {
                    queue?: string;
                    language?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The most urgent first. */
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                class: "meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other";
                                queue: string;
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                dangerNow: boolean;
                                /** @description A child is concerned. */
                                child: boolean;
                                languages: string[];
                                reports: number;
                                /** @description Expected, 0 to 4, before anybody looked. */
                                severity: number;
                                /** Format: date-time */
                                dueAt: string;
                            }[];
                            /** @description False where more waits than is listed. */
                            complete: boolean;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the next item */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        queues?: string[];
                        languages?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            item: {
                                id: string;
                                class: string;
                                queue: string;
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                dangerNow: boolean;
                                /** @description A child is concerned. */
                                child: boolean;
                                languages: string[];
                                reports: number;
                                /** @description Expected, 0 to 4, before anybody looked. */
                                severity: number;
                                appeal: boolean;
                                /** Format: date-time */
                                dueAt: string;
                                claimedUntil: string | null;
                                sections: {
                                    /** @enum {unknown} */
                                    section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                                    /** @description It must be read before a decision. */
                                    required: boolean;
                                    unread: string | null;
                                }[];
                            } | null;
                            break: {
                                /** Format: date-time */
                                until: string;
                                why: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that you hold, and that are kept for you */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                id: string;
                                class: string;
                                queue: string;
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                dangerNow: boolean;
                                /** @description A child is concerned. */
                                child: boolean;
                                languages: string[];
                                reports: number;
                                /** @description Expected, 0 to 4, before anybody looked. */
                                severity: number;
                                appeal: boolean;
                                /** Format: date-time */
                                dueAt: string;
                                claimedUntil: string | null;
                                sections: {
                                    /** @enum {unknown} */
                                    section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                                    /** @description It must be read before a decision. */
                                    required: boolean;
                                    unread: string | null;
                                }[];
                            }[];
                            kept: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "hold" | "assignment";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item that you hold */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            class: string;
                            queue: string;
                            subject: {
                                kind: string;
                                id: string;
                            };
                            dangerNow: boolean;
                            /** @description A child is concerned. */
                            child: boolean;
                            languages: string[];
                            reports: number;
                            /** @description Expected, 0 to 4, before anybody looked. */
                            severity: number;
                            appeal: boolean;
                            /** Format: date-time */
                            dueAt: string;
                            claimedUntil: string | null;
                            sections: {
                                /** @enum {unknown} */
                                section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                                /** @description It must be read before a decision. */
                                required: boolean;
                                unread: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/context/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of the context of an item that you hold */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                            missing: string | null;
                            subject?: {
                                kind: string;
                                id: string;
                                /** @description Whether the record holds anything of it. */
                                known: boolean;
                                account: {
                                    id: string;
                                    handle: string | null;
                                    name: string | null;
                                    summary: string | null;
                                    ageBand: string | null;
                                    country: string | null;
                                    createdAt: string | null;
                                    existence: string | null;
                                    followers: number;
                                } | null;
                            };
                            reports?: {
                                total: number;
                                items: {
                                    class: string;
                                    reporterType: string;
                                    language: string;
                                    /** Format: date-time */
                                    receivedAt: string;
                                    dangerNow: boolean;
                                    severity: number;
                                    target: {
                                        kind: string;
                                        id: string;
                                    };
                                    /** @description The reporter's own. */
                                    words: string;
                                    /** @description Whatever else came with it. */
                                    details: unknown;
                                }[];
                            };
                            network?: {
                                network: string;
                                name: string;
                                state: string;
                                role: string;
                                atRisk: boolean;
                            }[];
                            decisions?: {
                                /** @enum {unknown} */
                                source: "review" | "policy";
                                id: string;
                                /** Format: date-time */
                                at: string;
                                outcome: string;
                                policy: string;
                                severity: number | null;
                                reason: string;
                            }[];
                            policy?: {
                                version: number;
                                guidelines: {
                                    id: string;
                                    title: string;
                                    text: string;
                                }[];
                            };
                            appeal?: {
                                /** @enum {unknown} */
                                appellant: "reporter" | "acted-on";
                                words: string;
                                language: string;
                                /** Format: date-time */
                                filedAt: string;
                                /** @enum {unknown} */
                                against: "violates" | "does-not-violate";
                            };
                            media?: {
                                id: string;
                                mediaType: string | null;
                                digests: {
                                    [key: string]: string;
                                };
                                quality: number | null;
                                /**
                                 * @description never: a bank knows it. decided: somebody decided it, or one like it.
                                 * @enum {unknown}
                                 */
                                unblur: "on-request" | "never" | "decided";
                                decided: {
                                    decisionId: string;
                                    /** @enum {unknown} */
                                    outcome: "violates" | "does-not-violate";
                                    severity: number;
                                    distance: number;
                                } | null;
                                shown: {
                                    /** @description Radius in pixels. */
                                    blur: number;
                                    greyscale: boolean;
                                    mute: boolean;
                                    small: boolean;
                                    /** @enum {boolean} */
                                    autoplay: false;
                                    /** @enum {boolean} */
                                    thumbnail: false;
                                } | null;
                            }[];
                            notes?: {
                                act: string;
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one item, or keep it longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            class: string;
                            queue: string;
                            subject: {
                                kind: string;
                                id: string;
                            };
                            dangerNow: boolean;
                            /** @description A child is concerned. */
                            child: boolean;
                            languages: string[];
                            reports: number;
                            /** @description Expected, 0 to 4, before anybody looked. */
                            severity: number;
                            appeal: boolean;
                            /** Format: date-time */
                            dueAt: string;
                            claimedUntil: string | null;
                            sections: {
                                /** @enum {unknown} */
                                section: "subject" | "reports" | "network" | "decisions" | "policy" | "appeal" | "media" | "notes";
                                /** @description It must be read before a decision. */
                                required: boolean;
                                unread: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep an item longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            claimedUntil: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an item back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an item aside for yourself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        minutes: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an item to another person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Escalate an item */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** @description escalated unless told. */
                        queue?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/unblur": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to see a medium without its blur */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        medium: string;
                        /** @default 0 */
                        frame?: number;
                        reason: string;
                        /** @description Although it, or one like it, is decided. */
                        again?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            exposure: string;
                            medium: string;
                            frame: number;
                            /** Format: date-time */
                            until: string;
                            shown: {
                                /** @enum {number} */
                                blur: 0;
                                greyscale: boolean;
                                mute: boolean;
                                small: boolean;
                                /** @enum {boolean} */
                                autoplay: false;
                                /** @enum {boolean} */
                                thumbnail: false;
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/exposures/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that a medium is blurred again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Counted by the browser; no more counts than passed at the server. */
                        seconds: number;
                        /** @description What was seen suffices; no further frame is shown. */
                        sufficient?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seconds: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/items/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an item
         * @description It violates where one of its labels does. The answer is the same whether another person looks at it or not.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        labels: {
                            subject: {
                                /** @enum {unknown} */
                                kind: "account" | "post" | "media" | "network" | "link" | "hashtag" | "device" | "other";
                                id: string;
                            };
                            /** @enum {unknown} */
                            outcome: "violates" | "does-not-violate";
                            /** @description Id of the guideline by which it is so. */
                            policy: string;
                            severity: number;
                            reason?: string;
                        }[];
                        reason: string;
                        /** @description Another person is to look before it counts. */
                        secondReviewer?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            decision: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own decisions */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                item: string;
                                /** @enum {unknown} */
                                outcome: "violates" | "does-not-violate";
                                policy: string;
                                severity: number;
                                reason: string;
                                class: string;
                                labels: {
                                    subject: {
                                        kind: string;
                                        id: string;
                                    };
                                    /** @enum {unknown} */
                                    outcome: "violates" | "does-not-violate";
                                    policy: string;
                                    severity: number;
                                    reason: string;
                                }[];
                                decidedBy: string;
                                /** Format: date-time */
                                decidedAt: string;
                                /**
                                 * @description Whether another person looks, or looked, is told to leads alone.
                                 * @enum {unknown}
                                 */
                                state: "recorded" | "undone";
                                undone: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                } | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision */
        get: {
            parameters: {
                query?: {
                    /** @description Of the text. */
                    language?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            item: string;
                            /** @enum {unknown} */
                            outcome: "violates" | "does-not-violate";
                            policy: string;
                            severity: number;
                            reason: string;
                            class: string;
                            labels: {
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                /** @enum {unknown} */
                                outcome: "violates" | "does-not-violate";
                                policy: string;
                                severity: number;
                                reason: string;
                            }[];
                            decidedBy: string;
                            /** Format: date-time */
                            decidedAt: string;
                            /**
                             * @description Whether another person looks, or looked, is told to leads alone.
                             * @enum {unknown}
                             */
                            state: "recorded" | "undone";
                            undone: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            told: {
                                language: string;
                                text: string;
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/decisions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            item: string;
                            /** @enum {unknown} */
                            outcome: "violates" | "does-not-violate";
                            policy: string;
                            severity: number;
                            reason: string;
                            class: string;
                            labels: {
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                /** @enum {unknown} */
                                outcome: "violates" | "does-not-violate";
                                policy: string;
                                severity: number;
                                reason: string;
                            }[];
                            decidedBy: string;
                            /** Format: date-time */
                            decidedAt: string;
                            /**
                             * @description Whether another person looks, or looked, is told to leads alone.
                             * @enum {unknown}
                             */
                            state: "recorded" | "undone";
                            undone: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "decided";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                appellant: "reporter" | "acted-on";
                                decision: string;
                                report: string | null;
                                language: string;
                                /** Format: date-time */
                                filedAt: string;
                                /** Format: date-time */
                                dueAt: string;
                                /** @enum {unknown} */
                                state: "open" | "decided";
                                outcome: ("upheld" | "reversed") | null;
                                decidedAt: string | null;
                                told: {
                                    language: string;
                                    text: string;
                                } | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Appeal against a decision
         * @description Also against one that nothing be done. Another person looks; the answer tells the outcome.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        appellant: "reporter" | "acted-on";
                        /** Format: uuid */
                        decision: string;
                        /**
                         * Format: uuid
                         * @description The reporter's report.
                         */
                        report?: string;
                        /** @description The account that was acted on. */
                        account?: string;
                        words: string;
                        language?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            appellant: "reporter" | "acted-on";
                            decision: string;
                            report: string | null;
                            language: string;
                            /** Format: date-time */
                            filedAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            /** @enum {unknown} */
                            state: "open" | "decided";
                            outcome: ("upheld" | "reversed") | null;
                            decidedAt: string | null;
                            told: {
                                language: string;
                                text: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appeal */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {unknown} */
                            appellant: "reporter" | "acted-on";
                            decision: string;
                            report: string | null;
                            language: string;
                            /** Format: date-time */
                            filedAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            /** @enum {unknown} */
                            state: "open" | "decided";
                            outcome: ("upheld" | "reversed") | null;
                            decidedAt: string | null;
                            told: {
                                language: string;
                                text: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/second-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions that are looked at again */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "second" | "third" | "agreed" | "settled" | "cancelled";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {unknown} */
                                reason: "trusted" | "minor" | "appeal" | "asked" | "sample";
                                /** @description What was decided waits for it. */
                                holds: boolean;
                                /** @enum {unknown} */
                                state: "second" | "third" | "agreed" | "settled" | "cancelled";
                                /** @description Of the looks, in their order. */
                                decisions: string[];
                                /** Format: date-time */
                                dueAt: string;
                                /** Format: date-time */
                                openedAt: string;
                                closedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/golden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Golden items */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                work: string;
                                /** @enum {unknown} */
                                outcome: "violates" | "does-not-violate";
                                severity: number;
                                reason: string;
                                madeBy: string;
                                /** Format: date-time */
                                madeAt: string;
                                retiredAt: string | null;
                                answers: number;
                                right: number;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make decided work a golden item */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description One on the work.
                         */
                        decision: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/golden/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retire a golden item */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How right decisions are */
        get: {
            parameters: {
                query?: {
                    by?: "policy" | "reviewer" | "language";
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            all: {
                                decisions: number;
                                falseNegatives: {
                                    rate: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    };
                                    /** @description Fewer than five misses: go by the interval. */
                                    few: boolean;
                                    caught: number;
                                    /** @description Of what was let pass, the share that violates. */
                                    omission: {
                                        share: number | null;
                                        interval: {
                                            low: number;
                                            high: number;
                                        };
                                        population: number;
                                        sampled: number;
                                        positives: number;
                                        effective: number;
                                    };
                                };
                                changed: {
                                    share: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    } | null;
                                    looks: number;
                                };
                            };
                            /** @description In order of their names. */
                            groups: {
                                group: string;
                                decisions: number;
                                falseNegatives: {
                                    rate: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    };
                                    /** @description Fewer than five misses: go by the interval. */
                                    few: boolean;
                                    caught: number;
                                    /** @description Of what was let pass, the share that violates. */
                                    omission: {
                                        share: number | null;
                                        interval: {
                                            low: number;
                                            high: number;
                                        };
                                        population: number;
                                        sampled: number;
                                        positives: number;
                                        effective: number;
                                    };
                                };
                                changed: {
                                    share: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    } | null;
                                    looks: number;
                                };
                            }[];
                            agreement: {
                                cohen: {
                                    kappa: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    } | null;
                                    standardError: number | null;
                                    agreement: number;
                                    expected: number;
                                    items: number;
                                } | null;
                                outcome: {
                                    alpha: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    } | null;
                                    units: number;
                                    judgements: number;
                                };
                                severity: {
                                    alpha: number | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                    } | null;
                                    units: number;
                                    judgements: number;
                                };
                            };
                            golden: {
                                /** @description A reviewer; empty: all together. */
                                group: string;
                                answers: number;
                                right: number;
                                interval: {
                                    low: number;
                                    high: number;
                                };
                                /** @description Of what violates, let pass. */
                                missed: number;
                                violating: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/quality/training-set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disagreements that a third person settled */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                class: string;
                                language: string;
                                /** @enum {unknown} */
                                outcome: "violates" | "does-not-violate";
                                policy: string;
                                severity: number;
                                /** Format: date-time */
                                closedAt: string;
                                looks: {
                                    /** @enum {unknown} */
                                    outcome: "violates" | "does-not-violate";
                                    policy: string;
                                    severity: number;
                                    reason: string;
                                }[];
                                /** @description The reporters' own. */
                                words: string[];
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own care */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            media: {
                                /** @description Radius in pixels. */
                                blur: number;
                                greyscale: boolean;
                                mute: boolean;
                                small: boolean;
                            };
                            withoutSeverity: number | null;
                            skills: string[] | null;
                            languages: string[] | null;
                            queues: string[] | null;
                            today: {
                                items: number;
                                severeItems: number;
                                severeSeconds: number;
                                unblurs: number;
                                unblurredSeconds: number;
                                /** @description Items of severity 0 to 4. */
                                bySeverity: number[];
                            };
                            caps: {
                                severe: boolean;
                                unblurred: boolean;
                            };
                            workingSince: string | null;
                            severeInARow: number;
                            break: {
                                /** Format: date-time */
                                until: string;
                                why: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Set your own care */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        media: {
                            /** @description Radius in pixels. */
                            blur: number;
                            greyscale: boolean;
                            mute: boolean;
                            small: boolean;
                        };
                        withoutSeverity: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            media: {
                                /** @description Radius in pixels. */
                                blur: number;
                                greyscale: boolean;
                                mute: boolean;
                                small: boolean;
                            };
                            withoutSeverity: number | null;
                            skills: string[] | null;
                            languages: string[] | null;
                            queues: string[] | null;
                            today: {
                                items: number;
                                severeItems: number;
                                severeSeconds: number;
                                unblurs: number;
                                unblurredSeconds: number;
                                /** @description Items of severity 0 to 4. */
                                bySeverity: number[];
                            };
                            caps: {
                                severe: boolean;
                                unblurred: boolean;
                            };
                            workingSince: string | null;
                            severeInARow: number;
                            break: {
                                /** Format: date-time */
                                until: string;
                                why: string;
                            } | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the team carries together */
        get: {
            parameters: {
                query?: {
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            since: string;
                            people: number;
                            onBreak: number;
                            items: number;
                            severeItems: number;
                            severeSeconds: number;
                            unblurs: number;
                            unblurredSeconds: number;
                            /** @description Items of severity 0 to 4. */
                            bySeverity: number[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a reviewer's skills, languages and queues */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        skills: string[] | null;
                        languages: string[] | null;
                        queues: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How review goes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            settings: {
                                leaseMinutes: number;
                                lookAgain: {
                                    /** @description Share of "does not violate" that is sampled. */
                                    negatives: number;
                                    /** @description Share of "violates", which take effect meanwhile. */
                                    positives: number;
                                };
                                goldenRate: number;
                                /** @description How long a decision can be appealed; six months at least (DSA Art. 20). */
                                appealDays: number;
                                /** @description Until an appeal is due. */
                                appealHours: number;
                                care: {
                                    /** @description Until a break is due. */
                                    workMinutes: number;
                                    breakMinutes: number;
                                    /** @description Until a break is due. */
                                    severeInARow: number;
                                    /** @description Severe items in a row after which a milder one comes first. */
                                    rotateAfter: number;
                                    severeItemsADay: number;
                                    severeMinutesADay: number;
                                    unblurredSecondsADay: number;
                                    /** @description Of one unblur, at most. */
                                    unblurSeconds: number;
                                    /** @description Bits of PDQ within which two pictures are decided once. */
                                    nearDuplicateDistance: number;
                                };
                                guidelines: {
                                    id: string;
                                    title: string;
                                    text: string;
                                    /** @description Reports of which classes it is shown with. */
                                    classes: ("meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other")[];
                                }[];
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        /** Change how review goes */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaseMinutes: number;
                        lookAgain: {
                            /** @description Share of "does not violate" that is sampled. */
                            negatives: number;
                            /** @description Share of "violates", which take effect meanwhile. */
                            positives: number;
                        };
                        goldenRate: number;
                        /** @description How long a decision can be appealed; six months at least (DSA Art. 20). */
                        appealDays: number;
                        /** @description Until an appeal is due. */
                        appealHours: number;
                        care: {
                            /** @description Until a break is due. */
                            workMinutes: number;
                            breakMinutes: number;
                            /** @description Until a break is due. */
                            severeInARow: number;
                            /** @description Severe items in a row after which a milder one comes first. */
                            rotateAfter: number;
                            severeItemsADay: number;
                            severeMinutesADay: number;
                            unblurredSecondsADay: number;
                            /** @description Of one unblur, at most. */
                            unblurSeconds: number;
                            /** @description Bits of PDQ within which two pictures are decided once. */
                            nearDuplicateDistance: number;
                        };
                        guidelines: {
                            id: string;
                            title: string;
                            text: string;
                            /** @description Reports of which classes it is shown with. */
                            classes: ("meeting-a-child" | "trafficking" | "blackmail" | "self-harm" | "apparent-material" | "solicitation" | "advertising" | "other")[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Protocols */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {unknown} */
                                name: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                                title: string;
                                /** @description A JSON schema. */
                                config: unknown;
                                credentials: unknown | null;
                                opinions: ("up-vote" | "down-vote" | "seen")[];
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchanges */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                /** @enum {unknown} */
                                protocol: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                                title: string;
                                config: {
                                    [key: string]: unknown;
                                };
                                /**
                                 * @description Whether it has credentials, or those that hold for its protocol.
                                 * @enum {unknown}
                                 */
                                credentials: "own" | "of-protocol" | "none";
                                /** @description Where its entries are kept; null where the bank was deleted. */
                                bank: string | null;
                                enabled: boolean;
                                everyMinutes: number;
                                sendOpinions: boolean;
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                running: {
                                    /** Format: date-time */
                                    since: string;
                                    fetched: number;
                                } | null;
                                /** @description How the last fetch went. */
                                last: {
                                    /** Format: date-time */
                                    endedAt: string;
                                    succeeded: boolean;
                                    fetched: number;
                                    failure: string | null;
                                } | null;
                                nextRunAt: string | null;
                                /** @description When all of it had been read. */
                                upToDateAt: string | null;
                                checkpoint: {
                                    /** @description Where the next fetch begins, as the protocol has it. */
                                    position: unknown;
                                    readUpTo: string | null;
                                    /** @description Whether it stays before a page that cannot be read, and more was read beyond. */
                                    held: boolean;
                                };
                                /** @description Pages and records that are open. */
                                setAside: number;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make an exchange */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Capital letters, digits and underscores. */
                        name: string;
                        /** @enum {unknown} */
                        protocol: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                        /** @description As GET /v1/exchanges/protocols tells it for the protocol. */
                        config?: {
                            [key: string]: unknown;
                        };
                        /** @description Likewise. They are sealed and never shown again; null takes them away. */
                        credentials?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description 60 unless told. */
                        everyMinutes?: number;
                        /** @description Whether it is fetched by itself. */
                        enabled?: boolean;
                        /** @description Whether our own opinions of its entries go back to it; false unless told. */
                        sendOpinions?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /** @enum {unknown} */
                            protocol: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                            title: string;
                            config: {
                                [key: string]: unknown;
                            };
                            /**
                             * @description Whether it has credentials, or those that hold for its protocol.
                             * @enum {unknown}
                             */
                            credentials: "own" | "of-protocol" | "none";
                            /** @description Where its entries are kept; null where the bank was deleted. */
                            bank: string | null;
                            enabled: boolean;
                            everyMinutes: number;
                            sendOpinions: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            running: {
                                /** Format: date-time */
                                since: string;
                                fetched: number;
                            } | null;
                            /** @description How the last fetch went. */
                            last: {
                                /** Format: date-time */
                                endedAt: string;
                                succeeded: boolean;
                                fetched: number;
                                failure: string | null;
                            } | null;
                            nextRunAt: string | null;
                            /** @description When all of it had been read. */
                            upToDateAt: string | null;
                            checkpoint: {
                                /** @description Where the next fetch begins, as the protocol has it. */
                                position: unknown;
                                readUpTo: string | null;
                                /** @description Whether it stays before a page that cannot be read, and more was read beyond. */
                                held: boolean;
                            };
                            /** @description Pages and records that are open. */
                            setAside: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An exchange */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /** @enum {unknown} */
                            protocol: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                            title: string;
                            config: {
                                [key: string]: unknown;
                            };
                            /**
                             * @description Whether it has credentials, or those that hold for its protocol.
                             * @enum {unknown}
                             */
                            credentials: "own" | "of-protocol" | "none";
                            /** @description Where its entries are kept; null where the bank was deleted. */
                            bank: string | null;
                            enabled: boolean;
                            everyMinutes: number;
                            sendOpinions: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            running: {
                                /** Format: date-time */
                                since: string;
                                fetched: number;
                            } | null;
                            /** @description How the last fetch went. */
                            last: {
                                /** Format: date-time */
                                endedAt: string;
                                succeeded: boolean;
                                fetched: number;
                                failure: string | null;
                            } | null;
                            nextRunAt: string | null;
                            /** @description When all of it had been read. */
                            upToDateAt: string | null;
                            checkpoint: {
                                /** @description Where the next fetch begins, as the protocol has it. */
                                position: unknown;
                                readUpTo: string | null;
                                /** @description Whether it stays before a page that cannot be read, and more was read beyond. */
                                held: boolean;
                            };
                            /** @description Pages and records that are open. */
                            setAside: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End an exchange */
        delete: {
            parameters: {
                query?: {
                    bank?: "keep" | "delete";
                };
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change an exchange */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As GET /v1/exchanges/protocols tells it for the protocol. */
                        config?: {
                            [key: string]: unknown;
                        };
                        /** @description Likewise. They are sealed and never shown again; null takes them away. */
                        credentials?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description 60 unless told. */
                        everyMinutes?: number;
                        /** @description Whether it is fetched by itself. */
                        enabled?: boolean;
                        /** @description Whether our own opinions of its entries go back to it; false unless told. */
                        sendOpinions?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            /** @enum {unknown} */
                            protocol: "ncmec" | "stopncii" | "threatexchange" | "tech-against-terrorism" | "file";
                            title: string;
                            config: {
                                [key: string]: unknown;
                            };
                            /**
                             * @description Whether it has credentials, or those that hold for its protocol.
                             * @enum {unknown}
                             */
                            credentials: "own" | "of-protocol" | "none";
                            /** @description Where its entries are kept; null where the bank was deleted. */
                            bank: string | null;
                            enabled: boolean;
                            everyMinutes: number;
                            sendOpinions: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            running: {
                                /** Format: date-time */
                                since: string;
                                fetched: number;
                            } | null;
                            /** @description How the last fetch went. */
                            last: {
                                /** Format: date-time */
                                endedAt: string;
                                succeeded: boolean;
                                fetched: number;
                                failure: string | null;
                            } | null;
                            nextRunAt: string | null;
                            /** @description When all of it had been read. */
                            upToDateAt: string | null;
                            checkpoint: {
                                /** @description Where the next fetch begins, as the protocol has it. */
                                position: unknown;
                                readUpTo: string | null;
                                /** @description Whether it stays before a page that cannot be read, and more was read beyond. */
                                held: boolean;
                            };
                            /** @description Pages and records that are open. */
                            setAside: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/exchanges/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Whether all of it is fetched anew; what is not named then goes at the end. */
                        everything?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}/pass-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass over a page that cannot be read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could not be read */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "resolved" | "dismissed";
                };
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @enum {unknown} */
                                kind: "page" | "record";
                                key: string | null;
                                place: string | null;
                                reason: string;
                                /** @description As it came; of long ones the beginning. */
                                content: string;
                                /** @enum {unknown} */
                                state: "open" | "resolved" | "dismissed";
                                /** @description How often it came. */
                                times: number;
                                /** Format: date-time */
                                firstAt: string;
                                /** Format: date-time */
                                lastAt: string;
                                endedAt: string | null;
                            }[];
                            nextCursor: string | null;
                            /** @description All items, where counting them is cheap. */
                            total: number | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}/set-aside/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what could not be read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The record as you mended it; as it was kept if left out. */
                        content?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /**
                             * @description A record was kept; for a page a fetch was begun.
                             * @enum {unknown}
                             */
                            outcome: "kept" | "asked-again";
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}/set-aside/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up what could not be read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchanges/{name}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an opinion to an exchange */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key again gives the same thing again, and creates no second one. */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Capital letters, digits and underscores. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Id of the entry in the bank. */
                        entry: number;
                        /** @enum {unknown} */
                        opinion: "up-vote" | "down-vote" | "seen";
                        /**
                         * @description Which of its fingerprints is meant; the first unless told.
                         * @enum {unknown}
                         */
                        type?: "pdq" | "md5" | "sha1" | "sha256";
                        tags?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            entry: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Also the privacy group of its ThreatExchange-shaped address. */
                                id: number;
                                name: string;
                                banks: {
                                    name: string;
                                    /** @description Whether the source permits it at this moment. */
                                    permitted: boolean;
                                }[];
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a partner */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description Names of banks that it may read, as far as their sources permit that. */
                        banks: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            partner: {
                                /** @description Also the privacy group of its ThreatExchange-shaped address. */
                                id: number;
                                name: string;
                                banks: {
                                    name: string;
                                    /** @description Whether the source permits it at this moment. */
                                    permitted: boolean;
                                }[];
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                            };
                            /** @description Its key. Shown here alone. */
                            secret: string;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a partner */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what a partner may read */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Names of banks that it may read, as far as their sources permit that. */
                        banks: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Also the privacy group of its ThreatExchange-shaped address. */
                            id: number;
                            name: string;
                            banks: {
                                name: string;
                                /** @description Whether the source permits it at this moment. */
                                permitted: boolean;
                            }[];
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/share/stopncii/v1/FetchHashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries for a partner, as StopNCII.org tells them */
        get: {
            parameters: {
                query?: {
                    /** @description nextSetTimestamp of the last page; or 10. */
                    startTimestamp?: number;
                    pageSize?: number;
                    nextPageToken?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                            nextPageToken: string | null;
                            /** @description Where to begin the next time; it moves on with the last page alone. */
                            nextSetTimestamp: number;
                            hasMoreRecords: boolean;
                            hashRecords: {
                                lastModtimestamp: number;
                                /** @enum {unknown} */
                                signalType: "ImagePDQ" | "VideoMD5";
                                hashValue: string;
                                /** @enum {unknown} */
                                hashStatus: "Active" | "Deleted";
                                caseNumbers: Record<string, never>;
                                CSPFeedbacks: {
                                    source: string;
                                    feedbackValue: string;
                                    tags: string[];
                                }[];
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/threatexchange/{group}/threat_updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries for a partner, as ThreatExchange tells them */
        get: {
            parameters: {
                query?: {
                    /** @description Any number, a bar, the key of the partner; or the key. */
                    access_token?: string;
                    /** @description The greatest last_updated that was seen. */
                    start_time?: number;
                    limit?: number;
                    after?: string;
                    fields?: string;
                };
                header?: never;
                path: {
                    group: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                id: string;
                                indicator: string;
                                type: string;
                                last_updated: number;
                                should_delete: boolean;
                                descriptors?: {
                                    data: {
                                        id: string;
                                        owner: {
                                            id: string;
                                            name: string;
                                        };
                                        status: string;
                                        tags: {
                                            data: {
                                                id: string;
                                                text: string;
                                            }[];
                                        };
                                    }[];
                                };
                            }[];
                            paging?: {
                                next: string;
                            };
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/seeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggested seeds; none where the database is no demo */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                            }[];
                        };
                    };
                };
                /** @description What went wrong. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description Stable name of the kind of error, as a URN. */
                            type: string;
                            title: string;
                            status: number;
                            /** @description What was wrong with this request, and what to do. */
                            detail: string;
                            /** @description Under which the log has it. */
                            requestId: string;
                            /** @description The field that is wrong. */
                            field?: string;
                            problems?: {
                                field: string;
                                reason: string;
                                remedy: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
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

export const rolesByRoute = {
    "GET /v1/sessions/current": ["admin","policy","investigator","reviewer","auditor"],
    "DELETE /v1/sessions/current": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/users": ["admin","auditor"],
    "POST /v1/users": ["admin"],
    "DELETE /v1/users/{id}": ["admin"],
    "PUT /v1/users/current/password": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/keys": ["admin","auditor"],
    "POST /v1/keys": ["admin"],
    "DELETE /v1/keys/{id}": ["admin"],
    "GET /v1/audit": ["admin","auditor"],
    "GET /v1/outbox": ["admin","policy","auditor"],
    "POST /v1/outbox/{id}/replay": ["admin"],
    "POST /v1/outbox/{id}/discard": ["admin"],
    "GET /v1/overview": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/activities": ["admin"],
    "GET /v1/intake/rejections": ["admin","policy","investigator","auditor"],
    "GET /v1/intake/imports": ["admin","policy","investigator","auditor"],
    "GET /v1/banks": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/banks": ["admin","policy"],
    "GET /v1/banks/{name}": ["admin","policy","investigator","reviewer","auditor"],
    "PATCH /v1/banks/{name}": ["admin","policy"],
    "DELETE /v1/banks/{name}": ["admin","policy"],
    "GET /v1/banks/{name}/entries": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/banks/{name}/entries": ["admin","policy","investigator"],
    "GET /v1/banks/{name}/entries/{entry}": ["admin","policy","investigator","reviewer","auditor"],
    "PATCH /v1/banks/{name}/entries/{entry}": ["admin","policy","investigator"],
    "DELETE /v1/banks/{name}/entries/{entry}": ["admin","policy","investigator"],
    "PUT /v1/banks/{name}/entries/{entry}/opinion": ["admin","policy","investigator","reviewer"],
    "DELETE /v1/banks/{name}/entries/{entry}/opinion": ["admin","policy","investigator","reviewer"],
    "GET /v1/policy": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/versions": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/versions/{version}": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/compare": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/history": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/terms/{id}/history": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/policy/check": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/proposals": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/policy/proposals": ["admin","policy"],
    "GET /v1/policy/proposals/{id}": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/policy/proposals/{id}/edits": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/list": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/submit": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/rebase": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/approve": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/refuse": ["admin","policy"],
    "POST /v1/policy/proposals/{id}/withdraw": ["admin","policy"],
    "POST /v1/policy/roll-back": ["admin","policy"],
    "GET /v1/policy/terms/{id}/company": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/frequent-terms": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/policy/candidates": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/policy/candidates/{id}/accept": ["admin","policy"],
    "POST /v1/policy/candidates/{id}/dismiss": ["admin","policy"],
    "GET /v1/policy/mining": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/policy/mining": ["admin","policy"],
    "GET /v1/signals/kinds": ["admin","investigator","reviewer","policy"],
    "GET /v1/signals": ["admin","investigator"],
    "POST /v1/media": ["admin","investigator","reviewer"],
    "GET /v1/media/signals": ["admin","investigator","reviewer","auditor"],
    "GET /v1/matchers": ["admin","policy","investigator","auditor"],
    "PUT /v1/matchers/{name}": ["admin"],
    "DELETE /v1/matchers/{name}": ["admin"],
    "GET /v1/accounts": ["admin","investigator"],
    "POST /v1/investigations": ["admin","investigator"],
    "GET /v1/investigations": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/investigations/{id}": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/networks": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/networks/{id}": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/networks/{id}/members": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/networks/{id}/members/{account}": ["admin","investigator","reviewer","policy","auditor"],
    "GET /v1/networks/{id}/graph": ["admin","investigator","reviewer","policy","auditor"],
    "POST /v1/networks/{id}/decision": ["admin","investigator","reviewer"],
    "DELETE /v1/networks/{id}/decision": ["admin","investigator","reviewer"],
    "POST /v1/networks/{id}/exports": ["admin","investigator"],
    "GET /v1/exports/{id}": ["admin","investigator"],
    "POST /v1/decisions/preview": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/status": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/records": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/records/{id}": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/contacts": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/sweeps": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/brakes": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/decisions/brakes": ["policy","admin","investigator"],
    "POST /v1/decisions/brakes/{id}/renewal": ["policy","admin","investigator"],
    "DELETE /v1/decisions/brakes/{id}": ["policy","admin","investigator"],
    "POST /v1/decisions/exemptions": ["admin","investigator","reviewer"],
    "DELETE /v1/decisions/exemptions/{id}": ["admin","investigator","reviewer"],
    "POST /v1/decisions/networks/{id}/renewal": ["admin","investigator","reviewer"],
    "GET /v1/decisions/shadow": ["admin","policy","investigator","reviewer","auditor"],
    "PUT /v1/decisions/shadow": ["policy","admin"],
    "GET /v1/decisions/adapters": ["admin","policy","investigator","reviewer","auditor"],
    "PUT /v1/decisions/adapters/{name}": ["policy","admin"],
    "POST /v1/decisions/adapters/{name}/probes": ["policy","admin","investigator"],
    "GET /v1/decisions/probes": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/leaks": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/decisions/backtests": ["policy","admin"],
    "GET /v1/decisions/backtests": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/decisions/backtests/{id}": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/reports": ["admin"],
    "GET /v1/reports": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/reports/{id}": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/reports/{id}/state": ["admin"],
    "GET /v1/reports/conservation": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/reports/alarms": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/reports/alarms/{id}/end": ["admin","policy","reviewer","investigator"],
    "GET /v1/reports/canaries": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/reports/flow": ["admin","policy","investigator","reviewer","auditor"],
    "GET /v1/reports/triage": ["admin","policy","investigator","reviewer","auditor"],
    "PUT /v1/reports/triage": ["admin","policy"],
    "GET /v1/reports/flaggers": ["admin","policy","investigator","reviewer","auditor"],
    "POST /v1/reports/flaggers": ["admin"],
    "GET /v1/reports/flaggers/own": ["admin"],
    "DELETE /v1/reports/flaggers/{id}": ["admin"],
    "GET /v1/reports/webhook": ["admin","policy"],
    "PUT /v1/reports/webhook": ["admin","policy"],
    "DELETE /v1/reports/webhook": ["admin","policy"],
    "GET /v1/review/queues": ["reviewer","investigator","policy","admin","auditor"],
    "GET /v1/review/waiting": ["reviewer","investigator","admin"],
    "POST /v1/review/next": ["reviewer","investigator","admin"],
    "GET /v1/review/items": ["reviewer","investigator","admin"],
    "GET /v1/review/items/{id}": ["reviewer","investigator","admin"],
    "GET /v1/review/items/{id}/context/{section}": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/claim": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/renew": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/release": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/hold": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/assign": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/escalate": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/unblur": ["reviewer","investigator","admin"],
    "POST /v1/review/exposures/{id}/end": ["reviewer","investigator","admin"],
    "POST /v1/review/items/{id}/decision": ["reviewer","investigator","admin"],
    "GET /v1/review/decisions": ["reviewer","investigator","admin"],
    "GET /v1/review/decisions/{id}": ["reviewer","investigator","policy","admin","auditor"],
    "POST /v1/review/decisions/{id}/undo": ["reviewer","investigator","admin"],
    "POST /v1/review/appeals": ["admin","investigator"],
    "GET /v1/review/appeals": ["policy","investigator","admin","auditor"],
    "GET /v1/review/appeals/{id}": ["policy","investigator","admin","auditor"],
    "GET /v1/review/second-looks": ["policy","admin","auditor"],
    "POST /v1/review/golden": ["policy","admin"],
    "GET /v1/review/golden": ["policy","admin","auditor"],
    "DELETE /v1/review/golden/{id}": ["policy","admin"],
    "GET /v1/review/quality": ["policy","admin","auditor"],
    "GET /v1/review/quality/training-set": ["policy","admin","auditor"],
    "GET /v1/review/care": ["reviewer","investigator","policy","admin"],
    "PUT /v1/review/care": ["reviewer","investigator","policy","admin"],
    "GET /v1/review/team": ["policy","admin","auditor"],
    "PUT /v1/review/team/{id}": ["policy","admin"],
    "GET /v1/review/settings": ["policy","admin","auditor"],
    "PUT /v1/review/settings": ["policy","admin"],
    "GET /v1/exchanges/protocols": ["admin","policy","investigator","auditor"],
    "GET /v1/exchanges": ["admin","policy","investigator","auditor"],
    "POST /v1/exchanges": ["admin","policy"],
    "GET /v1/exchanges/{name}": ["admin","policy","investigator","auditor"],
    "PATCH /v1/exchanges/{name}": ["admin","policy"],
    "DELETE /v1/exchanges/{name}": ["admin","policy"],
    "POST /v1/exchanges/{name}/run": ["admin","policy"],
    "POST /v1/exchanges/{name}/pass-over": ["admin","policy"],
    "GET /v1/exchanges/{name}/set-aside": ["admin","policy","investigator","auditor"],
    "POST /v1/exchanges/{name}/set-aside/{id}/replay": ["admin","policy"],
    "POST /v1/exchanges/{name}/set-aside/{id}/dismiss": ["admin","policy"],
    "POST /v1/exchanges/{name}/opinions": ["admin","policy","investigator"],
    "GET /v1/partners": ["admin","policy","investigator","auditor"],
    "POST /v1/partners": ["admin"],
    "PATCH /v1/partners/{id}": ["admin"],
    "DELETE /v1/partners/{id}": ["admin"],
    "GET /v1/demo/seeds": ["investigator","reviewer","admin"],
} as const;
