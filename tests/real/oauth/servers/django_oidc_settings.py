"""django-oidc-provider with Django's own login page and the provider's own page of consent."""

from django_settings import *  # noqa: F403

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "oidc_provider",
]
OIDC_LOGIN_URL = "/login/"
OIDC_USERINFO = "django_oidc_settings.claims"
ROOT_URLCONF = "django_oidc_urls"
USE_X_FORWARDED_HOST = True


def claims(claims, _user):
    return claims
