"""Elara, a Jupyter kernel for Java, as a Python package.

The kernel itself is Java; all that is here starts it (``python -m elara_kernel``) or its installer (``elara``).
"""
