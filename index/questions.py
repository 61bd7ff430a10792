"""Questions to a library: answered in time, by this process or by another one."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from index.errors import AmbiguousArticle, ArticleNotFound, TookTooLong
from index.models import Answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence

    from index.answering.answerer import Answerer
    from index.articles import Articles
    from index.ingest.precedence import Precedence
    from index.models import Turn, Verification
    from index.remote import RemoteAnswerer

R = TypeVar("R")


class Questions:
    """Asks the answering process if there is one, and else answers in this process.

    `here` returns what answers in this process, which is loaded with the first question;
    `elsewhere` starts the other process. An answer may take `within_s` seconds, or any time.
    """

    def __init__(
        self,
        articles: Articles,
        precedence: Precedence,
        clock: Callable[[], float],
        within_s: float | None,
        *,
        here: Callable[[], Answerer],
        elsewhere: Callable[[], Awaitable[RemoteAnswerer]],
    ) -> None:
        self._articles, self._precedence, self._clock = articles, precedence, clock
        self._within_s, self._here, self._elsewhere = within_s, here, elsewhere
        self.remote: RemoteAnswerer | None = None

    async def ask(
        self,
        question: str,
        *,
        previous: str | None = None,
        turns: Sequence[Turn] = (),
        collections: Collection[str] | None = None,
        limit: int = 5,
        today: date | None = None,
        who: bool = False,
        words: bool = False,
    ) -> Answer:
        """Answer `question` from the articles of `collections` (None: all), best quotes first.

        `previous` is the question asked just before, which this one may go on from; `turns` are the
        last of the conversation, the newest first: articles that answered them are preferred, and
        the newest turn came before where `previous` is not given. `today` is the day that "last
        week" counts from. With `who`, the question is only the words that somebody is to have said,
        with `words` the words to look for. Otherwise it may be no question at all ("thank you"):
        then there is `Answer.talk` and no quote. Raises TookTooLong where the answer is not found
        in time.
        """
        from index.answering.request import Request  # noqa: PLC0415
        from index.query.small_talk import small_talk  # noqa: PLC0415

        talk = None if who or words else small_talk(question)
        # A year alone may go on from what was asked before.
        goes_on = bool(previous or turns) and talk and talk.is_year
        is_talk = talk and (talk.kind != "article" or (talk.alone and not goes_on))
        if talk and (is_talk or await self._holds(talk.article, collections)):
            return Answer(question, question, (), answered=False, talk=talk)
        request = Request(
            question.encode("utf-8", "replace").decode(),  # a command line may hold what is no text
            # The day where the library is asked.
            today or date.fromtimestamp(self._clock()),  # noqa: DTZ012
            previous or (turns[0].question if turns else None),
            None if collections is None else frozenset(collections),
            limit,
            who,
            tuple(turns),
        )
        with self._precedence.answering():
            answer = await self.remote.ask(request) if self.remote else None
            if answer is None:
                answer = await self._in_time(self._here().ask(request))
            return answer

    async def find_wording(
        self, words: str, *, collections: Collection[str] | None = None
    ) -> Verification:
        """Find `words` in the articles of `collections` (None: all): exact, near, or not at all.

        Of several places the most alike is returned, and among those one with a speaker.
        """
        return await self._in_time(self._here().find(words, collections=collections))

    async def answer_elsewhere(self) -> None:
        """Start an answering process: it takes the questions from now on.

        Whenever it ends it is started again, and this process answers meanwhile. It takes memory of
        its own, and is of use where there is a processor for it.
        """
        if self.remote is None:
            self.remote = await self._elsewhere()

    async def catch_up(self, upto: int) -> None:
        """Let the answering process follow the articles up to a change."""
        if self.remote:
            await self.remote.catch_up(upto)

    async def close(self) -> None:
        """End the answering process."""
        if self.remote:
            await self.remote.close()

    async def _in_time(self, work: Coroutine[None, None, R]) -> R:
        """Await what is done in this process. Raises TookTooLong where its time is over."""
        try:
            async with asyncio.timeout(self._within_s) as limit:
                return await work
        except TimeoutError as error:
            if not limit.expired():
                raise
            # The thread cannot be ended: from now on another process answers.
            await self.answer_elsewhere()
            raise TookTooLong(f"no answer was found within {self._within_s:g} seconds") from error

    async def _holds(self, source_id: str, collections: Collection[str] | None) -> bool:
        try:
            await self._articles.article(source_id, collections=collections)
        except ArticleNotFound:
            return False
        except AmbiguousArticle:
            return True
        return True
