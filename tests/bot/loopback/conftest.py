import pytest
from tests.browser import Page, chromium
@pytest.fixture(scope="module")
def page():
    with chromium() as driver:
        yield Page(driver, "http://127.0.0.1:8124/")
