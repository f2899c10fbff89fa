"""The addresses of the django-oidc-provider server."""

from django.contrib.auth.views import LoginView
from django.urls import include, path

urlpatterns = [
    path("login/", LoginView.as_view()),
    path("o/", include("oidc_provider.urls", namespace="oidc_provider")),
]
