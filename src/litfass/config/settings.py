"""All settings of the Django project. An operator sets only what docs/reference/settings.md names."""

# SPDX-License-Identifier: EUPL-1.2

import logging
import os
import secrets
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import structlog
from csp.constants import NONE, SELF

DATA = Path(os.environ.get("LITFASS_DATA", ".litfass")).resolve()
DATA.mkdir(mode=0o700, parents=True, exist_ok=True)  # sessions and unreleased texts are nobody else's on this machine


def _secret() -> str:
    """The key of this installation. An empty file, left by a full disk or a power cut, is as none."""
    path = DATA / "secret.key"
    if not path.exists() or not path.stat().st_size:
        fresh = path.with_suffix(f".{os.getpid()}")  # so that nobody ever reads half a key
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50))
        fresh.replace(path)
    return path.read_text().strip()


def _database(url: str) -> dict[str, object]:
    if not url:
        # WAL lets the column read while the worker writes; IMMEDIATE avoids upgrade deadlocks (docs/decisions/0004).
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "litfass.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
                "timeout": 20,
            },
            "TEST": {"NAME": DATA / "test.sqlite3"},
        }
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or dict(p.split("=") for p in parts.query.split("&") if p).get("host", "")),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
    }


SECRET_KEY = os.environ.get("LITFASS_SECRET_KEY") or _secret()
DEBUG = False
DATABASE_URL = os.environ.get("LITFASS_DATABASE", "")
DATABASES = {"default": _database(DATABASE_URL) | {"CONN_MAX_AGE": None}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def _host(address: str) -> str:
    name = urlsplit(address).hostname or ""
    return f"[{name}]" if ":" in name else name  # as a browser writes it in its Host line


PUBLIC_URL = os.environ.get("LITFASS_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", _host(PUBLIC_URL)]
ALLOWED_HOSTS += [host for host in os.environ.get("LITFASS_HOSTS", "").split(",") if host]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
SECURE = PUBLIC_URL.startswith("https://")
if SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Where the operator lets the fetchers reach private addresses (off: docs/reference/settings.md).
ALLOW_PRIVATE_ADDRESSES = os.environ.get("LITFASS_ALLOW_PRIVATE_ADDRESSES", "") == "1"
CONTACT = os.environ.get("LITFASS_CONTACT", PUBLIC_URL)  # named in the user agent of every request
WORKER = os.environ.get("LITFASS_WORKER", "worker-1")  # the slot whose unfinished jobs a restart takes up
UNDO_SECONDS = int(os.environ.get("LITFASS_UNDO_SECONDS", "10"))
LANGUAGE = os.environ.get("LITFASS_LANGUAGE", "none")  # a module of litfass.language; "none" asks no model
LANGUAGE_URL = os.environ.get("LITFASS_LANGUAGE_URL", "")
LANGUAGE_MODEL = os.environ.get("LITFASS_LANGUAGE_MODEL", "")
LANGUAGE_KEY = os.environ.get("LITFASS_LANGUAGE_KEY", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "litfass.records",
    "litfass.column",
    "litfass.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "litfass.config.urls"
WSGI_APPLICATION = "litfass.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 2000}}}

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/redaktion/anmelden/"
LOGIN_REDIRECT_URL = "/redaktion/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/redaktion/anmelden/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_ADAPTER = "litfass.desk.signin.ClosedSignup"
# With https there is a proxy in front, and the last address it names is the caller's; else all callers would share one
# limit, and a stranger could use it up for everybody.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SECURE else 0
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True  # our forms carry the token themselves
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

LOG_LEVEL = os.environ.get("LITFASS_LOG_LEVEL", "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
structlog.configure(
    wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[LOG_LEVEL]),
    logger_factory=structlog.PrintLoggerFactory(sys.stderr),  # standard output carries results only
)
