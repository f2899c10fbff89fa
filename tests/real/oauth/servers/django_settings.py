"""django-oauth-toolkit with Django's own login page and the toolkit's own page of consent."""

import os

ENV = os.environ
LOGIN = """<!doctype html><meta name="viewport" content="width=device-width"><title>Sign in</title>
<form method="post">{% csrf_token %}{{ form.as_p }}<input type="hidden" name="next" value="{{ next }}">
<button>Log in</button></form>"""

ALLOWED_HOSTS = ["*"]
CSRF_TRUSTED_ORIGINS = [ENV["ORIGIN"]]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ENV["FOLDER"] + "/db.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "oauth2_provider",
]
LOGIN_URL = "/login/"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
OAUTH2_PROVIDER = {
    "PKCE_REQUIRED": False,
    "REQUEST_APPROVAL_PROMPT": "force",
    "ROTATE_REFRESH_TOKEN": True,
    "SCOPES": {"email": "E-mail", "profile": "Profile"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "django_urls"
SECRET_KEY = "lab"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ],
            "loaders": [
                ("django.template.loaders.locmem.Loader", {"registration/login.html": LOGIN}),
                "django.template.loaders.app_directories.Loader",
            ],
        },
    }
]
USE_TZ = True
